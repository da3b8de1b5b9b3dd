/** When a branch is open, pure. */
@NullMarked
package it.sportello.hub.branch.model;

import org.jspecify.annotations.NullMarked;
