/** What every answer to a browser carries, and who may ask. */
@NullMarked
package it.sportello.kiosk.web;

import org.jspecify.annotations.NullMarked;
