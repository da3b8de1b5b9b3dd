/** How a picture looks in the browser. */
@NullMarked
package it.sportello.signage.view;

import org.jspecify.annotations.NullMarked;
