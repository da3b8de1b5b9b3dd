/** Photos of papers, made readable. */
@NullMarked
package it.sportello.device.document;

import org.jspecify.annotations.NullMarked;
