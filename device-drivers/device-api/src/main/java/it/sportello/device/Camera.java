package it.sportello.device;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * A camera at a counter or in a booth. It is open, and its light on, only while somebody watches or a still is being
 * taken; else its state tells whether it is there. Unplugged and plugged in again it goes on by itself, and those who
 * watch get pictures again.
 */
public interface Camera extends Device {
    /**
     * Hands pictures to the viewer, one at a time, each the newest when the viewer is free again: what came between is
     * left out, and a slow viewer holds up nobody. What a viewer throws is logged and ends nothing. When the last viewer
     * has left, the camera is released.
     */
    Subscription watch(Consumer<? super Picture> viewer);

    /**
     * One picture as large as the camera gives it. Viewers may see no new picture while it is taken.
     *
     * @throws DeviceException NOT_CONNECTED where there is no camera, TIMEOUT where none came within the limit
     */
    Picture still(Duration limit) throws DeviceException, InterruptedException;
}
