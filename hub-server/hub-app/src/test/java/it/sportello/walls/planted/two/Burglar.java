package it.sportello.walls.planted.two;

import it.sportello.walls.planted.one.inner.BackDoor;

/** Goes around the door. */
public class Burglar {
    private final BackDoor door = new BackDoor();

    @Override
    public String toString() {
        return door.toString();
    }
}
