/**
 * The contract between the hub and the devices of a branch: commands, answers and frames as immutable values.
 *
 * <p>It depends on the JDK alone. Its JSON form is written down by the golden samples of hub-codec.
 */
@NullMarked
package it.sportello.api;

import org.jspecify.annotations.NullMarked;
