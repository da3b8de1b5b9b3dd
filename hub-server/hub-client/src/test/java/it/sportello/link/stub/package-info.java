/** A hub for tests: it speaks the contract over a real WebSocket and fails when told to. */
@NullMarked
package it.sportello.link.stub;

import org.jspecify.annotations.NullMarked;
