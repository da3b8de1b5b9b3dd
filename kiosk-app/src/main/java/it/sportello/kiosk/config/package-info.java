/** The settings of the kiosk and how its parts are put together. */
@NullMarked
package it.sportello.kiosk.config;

import org.jspecify.annotations.NullMarked;
