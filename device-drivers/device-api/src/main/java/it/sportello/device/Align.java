package it.sportello.device;

/** Where a printed item stands across the paper. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT
}
