/** An embedded PostgreSQL: unpacked, initialised, started, watched and stopped by the program that uses it. */
@NullMarked
package it.sportello.postgres;

import org.jspecify.annotations.NullMarked;
