/** The screens, the only place that knows Vaadin. */
@NullMarked
package it.sportello.kiosk.screen;

import org.jspecify.annotations.NullMarked;
