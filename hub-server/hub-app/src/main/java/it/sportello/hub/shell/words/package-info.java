/** What the consoles say, in the languages of staff. */
@NullMarked
package it.sportello.hub.shell.words;

import org.jspecify.annotations.NullMarked;
