package it.sportello.device.wire;

import it.sportello.device.Wire;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A wire on a port that blocks: two platform threads own the port, one reads and one writes, and callers wait for them
 * with a limit. A write that takes too long closes the port, for nothing else ends it.
 */
public final class ThreadedWire implements Wire {
    private static final byte[] NOTHING = {};
    private static final int MOST_UNREAD_CHUNKS = 1024;

    private final BlockingPort port;

    /** What came in, and at last nothing: the end of the wire. */
    private final LinkedBlockingQueue<Optional<byte[]>> arrived = new LinkedBlockingQueue<>();

    private final ExecutorService writer;

    /** Takes the port over, open, and names the threads after it. */
    public ThreadedWire(BlockingPort port, String name) {
        this.port = port;
        this.writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name + " tx").factory());
        Thread.ofPlatform().daemon().name(name + " rx").start(this::receive);
    }

    @Override
    public byte[] read(Duration limit) throws IOException, InterruptedException {
        Optional<byte[]> bytes = arrived.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
        if (bytes == null) {
            return NOTHING;
        }
        if (bytes.isEmpty()) {
            arrived.add(Optional.empty());
            throw new EOFException("the other end is gone");
        }
        return bytes.get();
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws IOException, InterruptedException {
        try {
            Future<?> written = writer.submit(() -> {
                port.write(bytes);
                return null;
            });
            written.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            close();
            throw (IOException) new InterruptedIOException("not taken within " + limit).initCause(e);
        } catch (InterruptedException e) {
            close();
            throw e;
        } catch (ExecutionException e) {
            throw new IOException("could not write", e.getCause());
        } catch (RejectedExecutionException e) {
            throw new IOException("closed", e);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        port.close();
    }

    private void receive() {
        byte[] buffer = new byte[4096];
        try {
            int count = 0;
            while (count >= 0 && !writer.isShutdown() && arrived.size() < MOST_UNREAD_CHUNKS) {
                count = port.read(buffer);
                if (count > 0) {
                    arrived.add(Optional.of(Arrays.copyOf(buffer, count)));
                }
            }
        } catch (IOException e) {
            // The end of the wire, which the reader learns as any other.
        } finally {
            arrived.add(Optional.empty());
            close();
        }
    }
}
