/**
 * What kiosk and signage share as programs: the link to the hub, the guard before their pages, their health. A program
 * imports {@link it.sportello.screen.ScreenParts} and gives it a {@link it.sportello.screen.ScreenSettings}.
 */
@NullMarked
package it.sportello.screen;

import org.jspecify.annotations.NullMarked;
