/** The parts put together, guarded, watched and measured. */
@NullMarked
package it.sportello.signage.program;

import org.jspecify.annotations.NullMarked;
