package it.sportello.device.camera;

import it.sportello.device.Picture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One who watches: gets one picture at a time, each the newest when it is free. Any thread. */
final class Viewer {
    private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);

    private final Consumer<? super Picture> eye;
    private final Executor executor;
    private @Nullable Picture newest;
    private boolean looking;
    private boolean gone;
    private volatile boolean failed;

    Viewer(Consumer<? super Picture> eye, Executor executor) {
        this.eye = eye;
        this.executor = executor;
    }

    synchronized void show(Picture picture) {
        if (gone) {
            return;
        }
        newest = picture;
        if (!looking) {
            looking = true;
            executor.execute(this::look);
        }
    }

    /** What is being looked at may still be under way; nothing new follows. */
    synchronized void leave() {
        gone = true;
        newest = null;
    }

    private void look() {
        for (Picture picture = take(); picture != null; picture = take()) {
            try {
                eye.accept(picture);
            } catch (RuntimeException e) {
                complain(e);
            }
        }
    }

    /** Once for each viewer: it may fail at every picture. */
    private void complain(RuntimeException cause) {
        if (!failed) {
            failed = true;
            LOG.warn("A viewer of a camera failed", cause);
        }
    }

    private synchronized @Nullable Picture take() {
        Picture picture = newest;
        newest = null;
        looking = picture != null;
        return picture;
    }
}
