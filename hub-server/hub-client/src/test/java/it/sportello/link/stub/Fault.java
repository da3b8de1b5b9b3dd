package it.sportello.link.stub;

/** What can be wrong with a {@link StubHub}; each lasts until {@link StubHub#heal}. */
public enum Fault {
    /** New connections get HTTP 503. */
    REFUSE,
    /** Connections are accepted and stand, but the hub neither reads nor says anything, not even to pings. */
    HANG,
    /** Connections are accepted, pings are answered, but no message is. */
    IGNORE,
    /** A device is enrolled, but the connection breaks before it learns so. */
    LOSE_ENROLMENT,
    /** A command is carried out, but the connection breaks before the answer. */
    LOSE_ANSWER,
    /** Commands are not carried out but put off. */
    TRY_AGAIN,
    /** Each message comes in many small parts. */
    PARTS
}
