/** What the screen says, in the languages of the office. */
@NullMarked
package it.sportello.signage.wording;

import org.jspecify.annotations.NullMarked;
