package it.sportello.kiosk.choice;

import java.util.List;

/**
 * One page of large choices.
 *
 * @param number from 0
 * @param count how many pages there are, at least one
 */
public record Page<T>(List<T> items, int number, int count) {

    /** The most choices that one screen offers. */
    public static final int SIZE = 6;

    public Page {
        items = List.copyOf(items);
    }

    /** That page of all the items, or the nearest there is. */
    public static <T> Page<T> of(List<T> all, int number) {
        var count = Math.max(1, Math.ceilDiv(all.size(), SIZE));
        var page = Math.clamp(number, 0, count - 1);
        var from = page * SIZE;
        return new Page<>(all.subList(from, Math.min(all.size(), from + SIZE)), page, count);
    }

    public boolean hasPrevious() {
        return number > 0;
    }

    public boolean hasNext() {
        return number < count - 1;
    }
}
