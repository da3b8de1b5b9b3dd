package it.sportello.kiosk.visit;

import it.sportello.kiosk.device.SlipState;
import it.sportello.kiosk.idle.IdleClock.Phase;
import it.sportello.kiosk.office.Office;
import it.sportello.kiosk.ticket.TakeState;

/** All that the screen shows at one moment. Immutable. */
public record Scene(Visit visit, Office office, TakeState taking, SlipState slip, Phase idle) {}
