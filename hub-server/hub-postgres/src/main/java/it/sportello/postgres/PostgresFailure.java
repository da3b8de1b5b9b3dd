package it.sportello.postgres;

/** The reason why the embedded PostgreSQL cannot run, in kinds a caller can put into plain words. */
public enum PostgresFailure {
    /** Less usable disk space than the stated minimum, or the disk filled up while starting. */
    NO_SPACE,
    /** Another program listens on the wanted port. */
    PORT_IN_USE,
    /** Another running program holds this data folder. */
    DATA_IN_USE,
    /** The operating system forbids what is needed: a folder, or leaving the root user. */
    NOT_ALLOWED,
    /** The data folder holds something this PostgreSQL cannot open. Nothing in it was changed. */
    BROKEN_DATA,
    /** There are no PostgreSQL programs for this machine, or they do not run on it. */
    NO_BINARIES,
    /** Anything else; the detail says more. */
    OTHER
}
