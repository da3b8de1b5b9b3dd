package it.sportello.device.sim;

import it.sportello.device.sim.CommandReader.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ticket printer that is not there: it stands at the far end of a serial or network cable, understands ESC/POS,
 * answers as a printer does, shows every paper as a picture, and fails on demand.
 *
 * <p>Built, started once, closed once. Any thread may press the switches; papers are handed out on the emulator's own.
 */
public final class EscPosPrinterEmulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinterEmulator.class);
    private static final int MOST_BYTES = 4096;
    private static final int PAUSE_MILLIS = 20;
    private static final int PAUSES_PER_SECOND = 1000 / PAUSE_MILLIS;

    private final Cable cable;
    private final @Nullable Path path;
    private final int port;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Consumer<PrintedPaper>> readers = new CopyOnWriteArrayList<>();
    private final PrinterFaults faults = new PrinterFaults(this::changed);
    private final RealTimeEar ear = new RealTimeEar();
    private final CommandReader commands = new CommandReader();
    private final Roll roll = new Roll();
    private final PrintHead head = new PrintHead(roll, faults::lineWasPrinted);
    private volatile boolean tellsChanges;
    private boolean hadPaper = true;

    private EscPosPrinterEmulator(Cable cable, @Nullable Path path, int port) {
        this.cable = cable;
        this.path = path;
        this.port = port;
    }

    /** At a serial port that a driver finds under this path, before and after every {@link #replug}. */
    public static EscPosPrinterEmulator atSerialPort(Path path) throws IOException {
        return new EscPosPrinterEmulator(new PtyCable(path), path, 0);
    }

    /** At a free TCP port of this machine. */
    public static EscPosPrinterEmulator atTcpPort() throws IOException {
        TcpCable cable = new TcpCable();
        return new EscPosPrinterEmulator(cable, null, cable.port());
    }

    /** The serial port for the driver. */
    public Path path() {
        if (path == null) {
            throw new IllegalStateException("the printer is at a TCP port");
        }
        return path;
    }

    /** The TCP port for the driver. */
    public int port() {
        return port;
    }

    public void start() {
        Thread.ofPlatform().daemon().name("emulated printer").start(this::run);
    }

    /** Hands every paper that leaves the printer to the reader. */
    public void onPaper(Consumer<PrintedPaper> reader) {
        readers.add(reader);
    }

    /** The switches for what may go wrong. */
    public PrinterFaults faults() {
        return faults;
    }

    /** Whether a paper has begun and has not left the printer. */
    public boolean isPrinting() {
        return !roll.isBlank();
    }

    /** Pulls the cable. */
    public void unplug() {
        try {
            cable.unplug();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the cable back. */
    public void replug() {
        try {
            cable.replug();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            cable.close();
        } catch (IOException e) {
            LOG.debug("The cable does not close", e);
        }
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() throws InterruptedException {
        newRoll();
        int perSecond = faults.bytesPerSecond();
        if (perSecond > 0 || faults.isDeaf() || !cable.isPlugged()) {
            closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (!faults.isDeaf()) {
            read(perSecond > 0 ? Math.max(1, perSecond / PAUSES_PER_SECOND) : MOST_BYTES);
        }
        commands.drain(new Work());
    }

    private void read(int most) {
        try {
            byte[] bytes = cable.read(most);
            int through = faults.through(bytes.length);
            receive(Arrays.copyOf(bytes, through));
            if (faults.takeDrop()) {
                cable.unplug();
            }
        } catch (IOException e) {
            LOG.debug("The driver went away", e);
        }
    }

    private void receive(byte[] bytes) throws IOException {
        int kept = 0;
        for (int i = 0; i < bytes.length; i++) {
            switch (ear.hear(bytes[i])) {
                case RealTimeEar.Heard.Nothing() -> {}
                case RealTimeEar.Heard.Question(int what) -> answer((byte) faults.answer(what));
                case RealTimeEar.Heard.Forget() -> {
                    commands.forget();
                    head.forget();
                    kept = i + 1;
                }
            }
        }
        commands.add(Arrays.copyOfRange(bytes, kept, bytes.length));
    }

    /** Out of paper the half-printed paper is taken out with the roll that ended. */
    private void newRoll() {
        boolean paper = faults.hasPaper();
        if (paper && !hadPaper && !roll.isBlank()) {
            handOut(false);
        }
        hadPaper = paper;
    }

    private void changed() {
        if (tellsChanges && closed.getCount() > 0) {
            try {
                say(faults.unasked());
            } catch (IOException e) {
                LOG.debug("Nobody hears the change", e);
            }
        }
    }

    private void answer(byte value) throws IOException {
        if (faults.isTalkative()) {
            say(faults.unasked());
        }
        say(value);
    }

    private void say(byte... bytes) throws IOException {
        if (faults.isMute()) {
            return;
        }
        byte[] said = bytes.clone();
        for (int i = 0; i < said.length && faults.isGarbled(); i++) {
            said[i] ^= (byte) 0x80;
        }
        cable.write(said);
    }

    private void handOut(boolean cut) {
        PrintedPaper paper = roll.end(cut);
        for (Consumer<PrintedPaper> reader : readers) {
            try {
                reader.accept(paper);
            } catch (RuntimeException e) {
                LOG.warn("A reader of papers failed", e);
            }
        }
    }

    /** The commands in turn, as long as the printer can print. */
    private final class Work implements CommandReader.Handler {
        @Override
        public void take(Command command) {
            try {
                carryOut(command);
            } catch (IOException e) {
                LOG.debug("Nobody hears the answer", e);
            }
        }

        @Override
        public boolean ready() {
            return !faults.isOffline();
        }

        @Override
        public void unknown(String hex) {
            LOG.warn("Unknown command {}", hex);
            roll.unknown(hex);
        }

        private void carryOut(Command command) throws IOException {
            switch (command.name()) {
                case "\u001dV", "\u001bi", "\u001bm" -> handOut(true);
                case "\u001dr" -> answer((byte) faults.paperSensors());
                case "\u001da" -> {
                    tellsChanges = command.at(0) != 0;
                    changed();
                }
                case "\u0010\u0004", "\u0010\u0005", "\u0010\u0014" -> {
                    // Answered out of turn, when it came in.
                }
                default -> {
                    if (!head.take(command)) {
                        unknown(PrintHead.hex(command));
                    }
                }
            }
        }
    }
}
