package it.sportello.device;

import java.io.IOException;

/** Opens the way to one device, as often as it is lost. */
@FunctionalInterface
public interface WireFactory {
    /**
     * A new wire; blocks a short while at most.
     *
     * @throws IOException nobody is there
     */
    Wire open() throws IOException;
}
