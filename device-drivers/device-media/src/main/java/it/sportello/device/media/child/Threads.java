package it.sportello.device.media.child;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the platform threads of the process: native code may wait in any of them, and none keeps it alive. */
final class Threads implements ThreadFactory {
    private final AtomicInteger made = new AtomicInteger();

    @Override
    public Thread newThread(Runnable work) {
        return Thread.ofPlatform()
                .daemon()
                .name("engine-" + made.incrementAndGet())
                .unstarted(work);
    }
}
