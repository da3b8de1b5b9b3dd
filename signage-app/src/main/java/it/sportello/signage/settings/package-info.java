/** What an office can set on a screen. */
@NullMarked
package it.sportello.signage.settings;

import org.jspecify.annotations.NullMarked;
