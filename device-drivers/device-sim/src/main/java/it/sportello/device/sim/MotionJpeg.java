package it.sportello.device.sim;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection of a driver to the emulated camera: pictures one after the other, until it goes. One thread. */
final class MotionJpeg {
    private static final Pattern WISH = Pattern.compile("size=(\\d{2,4})x(\\d{2,4})&rate=(\\d{1,3})");
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final HttpExchange exchange;
    private final CameraFaults faults;
    private final CountDownLatch unplugged;

    MotionJpeg(HttpExchange exchange, CameraFaults faults, CountDownLatch unplugged) {
        this.exchange = exchange;
        this.faults = faults;
        this.unplugged = unplugged;
    }

    void show(Supplier<Scene> scenes) throws IOException, InterruptedException {
        Matcher wish = WISH.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        boolean known = wish.matches();
        int width = known ? Integer.parseInt(wish.group(1)) : 640;
        int height = known ? Integer.parseInt(wish.group(2)) : 480;
        int rate = Math.max(1, known ? Integer.parseInt(wish.group(3)) : 25);
        exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=picture");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        byte[] jpeg = scenes.get().jpeg(width, height, 0);
        long due = System.nanoTime();
        for (int count = 1; unplugged.getCount() > 0; count++) {
            if (!faults.isSilent()) {
                send(out, jpeg);
            }
            long interval = SECOND / Math.min(rate, faults.slowest());
            due = Math.max(due + interval, System.nanoTime() - interval);
            unplugged.await(due - System.nanoTime(), TimeUnit.NANOSECONDS);
            jpeg = faults.isFrozen() ? jpeg : scenes.get().jpeg(width, height, count);
        }
    }

    private static void send(OutputStream out, byte[] jpeg) throws IOException {
        String head = "--picture\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n".formatted(jpeg.length);
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(jpeg);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
