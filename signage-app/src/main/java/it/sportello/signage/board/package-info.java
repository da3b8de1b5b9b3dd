/** What the screen shows, decided by pure and immutable values. */
@NullMarked
package it.sportello.signage.board;

import org.jspecify.annotations.NullMarked;
