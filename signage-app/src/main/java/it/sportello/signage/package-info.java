/** The screen program of a branch's lobby. */
@NullMarked
package it.sportello.signage;

import org.jspecify.annotations.NullMarked;
