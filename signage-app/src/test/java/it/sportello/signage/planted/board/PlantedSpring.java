package it.sportello.signage.planted.board;

import org.springframework.beans.factory.ObjectProvider;

/** A planted fault. */
public final class PlantedSpring {

    private final ObjectProvider<String> beans = null;
}
