package it.sportello.device;

/** The direction in which the words of a language run. */
public enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT
}
