package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the library's threads and the desk: what is thrown out of a callback would end the process, and what
 * waits in one would hold up every call, so a callback only hands over.
 */
final class Guard {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final Executor desk;

    Guard(Executor desk) {
        this.desk = desk;
    }

    /** Copies what is needed, on the library's thread, and hands the rest of the work to the desk. */
    interface Copy {
        Runnable work() throws Throwable;
    }

    void hand(Copy copy) {
        try {
            Runnable work = copy.work();
            desk.execute(() -> attempt(work));
        } catch (Throwable e) {
            LOG.warn("A callback failed: {}", e.getClass().getSimpleName());
        }
    }

    /** Does work in the library, which throws errors where others throw exceptions. */
    static boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Throwable e) {
            // The message may quote a session description, and so addresses.
            LOG.warn("The library refused: {}", e.getClass().getSimpleName());
            LOG.debug("The library refused", e);
            return false;
        }
    }

    /** Gives something back; what was kept by a connection that is closed refuses that, which harms nothing. */
    static void giveBack(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            LOG.debug("The library keeps something", e);
        }
    }

    CreateSessionDescriptionObserver created(Consumer<RTCSessionDescription> then, Runnable failed) {
        return new CreateSessionDescriptionObserver() {
            @Override
            public void onSuccess(RTCSessionDescription description) {
                hand(() -> () -> then.accept(description));
            }

            @Override
            public void onFailure(String error) {
                hand(() -> failed);
            }
        };
    }

    SetSessionDescriptionObserver set(Runnable then, Runnable failed) {
        return new SetSessionDescriptionObserver() {
            @Override
            public void onSuccess() {
                hand(() -> then);
            }

            @Override
            public void onFailure(String error) {
                hand(() -> failed);
            }
        };
    }
}
