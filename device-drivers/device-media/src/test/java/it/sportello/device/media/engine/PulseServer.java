package it.sportello.device.media.engine;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real PulseAudio with a loudspeaker and a microphone that are null sinks. */
final class PulseServer implements AutoCloseable {
    private static final int RATE = 48_000;

    private final Path socket;
    private final List<Process> processes = new ArrayList<>();

    /** @param echo whether the microphone hears the loudspeaker */
    PulseServer(Path directory, boolean echo) throws IOException {
        socket = directory.resolve("sound.socket");
        List<String> words = new ArrayList<>(List.of(
                "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
                "-L", "module-native-protocol-unix auth-anonymous=1 socket=" + socket.toAbsolutePath(),
                "-L", "module-null-sink sink_name=speaker",
                "-L", "module-null-sink sink_name=mic"));
        if (echo) {
            words.addAll(List.of("-L", "module-loopback source=speaker.monitor sink=mic latency_msec=40"));
        }
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("pulse.log").toFile());
        builder.environment().put("XDG_RUNTIME_DIR", directory.toAbsolutePath().toString());
        builder.environment().put("HOME", directory.toAbsolutePath().toString());
        processes.add(builder.start());
        await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(socket));
        control("set-default-sink", "speaker");
        control("set-default-source", "mic.monitor");
    }

    String address() {
        return "unix:" + socket.toAbsolutePath();
    }

    /** Plays a tone with pauses into the microphone until the end. */
    void beepIntoMicrophone(int hertz) throws IOException {
        Process player = client("pacat", "--device=mic", "--rate=48000", "--channels=1", "--format=s16le");
        processes.add(player);
        byte[] sound = beeps(hertz);
        Thread.ofPlatform().daemon().start(() -> {
            try (var out = player.getOutputStream()) {
                while (player.isAlive()) {
                    out.write(sound);
                }
            } catch (IOException e) {
                // The test is over.
            }
        });
    }

    /** What comes out of the loudspeaker in the next seconds. */
    short[] hear(int seconds) throws IOException {
        Process recorder =
                client("parec", "--device=speaker.monitor", "--rate=48000", "--channels=1", "--format=s16le");
        processes.add(recorder);
        byte[] bytes = recorder.getInputStream().readNBytes(seconds * RATE * 2);
        recorder.destroy();
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    @Override
    public void close() {
        processes.reversed().forEach(Process::destroyForcibly);
    }

    private void control(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("pactl"));
        all.addAll(List.of(words));
        try {
            client(all.toArray(String[]::new)).waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process client(String... words) throws IOException {
        var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PULSE_SERVER", address());
        return builder.start();
    }

    private static byte[] beeps(int hertz) {
        ByteBuffer sound = ByteBuffer.allocate(RATE * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < RATE; i++) {
            double loudness = i % (RATE / 2) < RATE / 4 ? 0.4 : 0;
            sound.putShort((short) (Short.MAX_VALUE * loudness * Math.sin(2 * Math.PI * hertz * i / RATE)));
        }
        return sound.array();
    }
}
