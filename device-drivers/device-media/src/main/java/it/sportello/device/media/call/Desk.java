package it.sportello.device.media.call;

import it.sportello.device.Device.Subscription;
import it.sportello.device.Picture;
import it.sportello.device.media.MediaEvent;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** The one thread on which an engine's process decides, and what those who make calls get from it. */
public interface Desk extends Executor {

    /** Does the work on the desk's thread, after all that was handed over before. What it throws is logged. */
    @Override
    void execute(Runnable work);

    /** Does the work again and again, until the process ends. */
    void every(Duration pause, Runnable work);

    void after(Duration pause, Runnable work);

    void tell(MediaEvent event);

    /** Pictures of the camera, which is open as long as somebody watches. */
    Subscription watch(Consumer<? super Picture> viewer);

    /** For work that waits. */
    ThreadFactory threads();
}
