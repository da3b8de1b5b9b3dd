package it.sportello.device;

/** How much paper a printer has, as far as it says. */
public enum Paper {
    OK,
    NEAR_END,
    OUT,
    UNKNOWN
}
