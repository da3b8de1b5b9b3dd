package it.sportello.hub.cases;

import it.sportello.hub.identity.StaffId;
import java.time.Instant;

/** What was written down about a visit, by whom and when last. */
public record VisitNote(String text, StaffId by, Instant at) {

    /** The longest text, in characters. */
    public static final int MAX_TEXT = 4_000;
}
