package it.sportello.hub.shell.frame;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Runs the consoles' work on virtual threads, so that no page and no publisher waits for it. */
@Component
public class Background implements AutoCloseable {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("console-", 0).factory());

    public void run(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
