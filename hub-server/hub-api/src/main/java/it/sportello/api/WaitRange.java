package it.sportello.api;

/** A waiting time told as a range, in whole minutes from now, both ends included. */
public record WaitRange(int lowMinutes, int highMinutes) {

    public WaitRange {
        if (lowMinutes < 0 || highMinutes < lowMinutes) {
            throw new IllegalArgumentException("not a range: " + lowMinutes + " to " + highMinutes);
        }
    }
}
