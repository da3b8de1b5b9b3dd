package it.sportello.device.media.child;

import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.protocol.EngineReport;
import it.sportello.device.media.protocol.LineCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what the process says, in order, on a thread of its own. */
final class Reports {
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final int MOST_WAITING = 2_000;

    private final OutputStream out;
    private final LineCodec codec = new LineCodec();
    private final BlockingQueue<EngineReport> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    Reports(OutputStream out) {
        this.out = out;
    }

    void start(ThreadFactory threads) {
        threads.newThread(this::write).start();
    }

    void tell(MediaEvent event) {
        say(new EngineReport.Told(event));
    }

    void say(EngineReport report) {
        if (!waiting.offer(report)) {
            LOG.warn("Nobody hears what the engine says");
        }
    }

    /** Writes at once, where nothing else is written any more or yet. */
    void last(EngineReport report) throws IOException {
        write(report);
    }

    private void write() {
        try {
            while (true) {
                EngineReport next = waiting.poll(1, TimeUnit.DAYS);
                if (next != null) {
                    write(next);
                }
            }
        } catch (IOException e) {
            LOG.debug("The supervisor is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void write(EngineReport report) throws IOException {
        out.write((codec.write(report) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
