package it.sportello.kiosk.config;

import it.sportello.face.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of one kiosk, under {@code sportello.kiosk}.
 *
 * @param hub the hub's address, {@code ws://host:port} or {@code wss://host:port}
 * @param directory private to this kiosk: its key, its outbox, its frames; made where missing
 * @param name the kiosk's name at enrolment, as the console shows it
 * @param enrolmentCode the one-time code from the console; needed until the kiosk is enrolled
 * @param defaultLanguage the language of the first screen, a code of two letters
 * @param patience how long a citizen waits for a ticket before being told that it takes longer
 * @param camera of a booth, as {@code CameraSettings} reads it; never opened in the lobby
 * @param engine who makes the calls of a booth
 * @param allowedHosts names under which a browser may reach the kiosk besides those of this machine itself
 */
@Validated
@ConfigurationProperties("sportello.kiosk")
public record KioskSettings(
        @NotNull @DefaultValue("ws://localhost:8080") URI hub,
        @NotNull @DefaultValue("data/kiosk") Path directory,
        @NotBlank @DefaultValue("kiosk") String name,
        @Nullable String enrolmentCode,
        @NotNull @DefaultValue("it") String defaultLanguage,
        @NotNull @DefaultValue("4s") Duration patience,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue Idle idle,
        @DefaultValue Printer printer,
        @NotBlank @DefaultValue("v4l2:/dev/video0") String camera,
        @DefaultValue Scanner scanner,
        @NotNull @DefaultValue("AUTO") Engine engine,
        @DefaultValue Sound sound) {

    public KioskSettings {
        allowedHosts = List.copyOf(allowedHosts);
        if (!List.of("ws", "wss").contains(String.valueOf(hub.getScheme())) || hub.getHost() == null) {
            throw new IllegalArgumentException(
                    "sportello.kiosk.hub must be ws://host:port or wss://host:port, not " + hub);
        }
        if (Language.find(defaultLanguage).isEmpty()) {
            throw new IllegalArgumentException(
                    "sportello.kiosk.default-language is no language of the kiosk: " + defaultLanguage);
        }
        requirePositive("sportello.kiosk.patience", patience);
    }

    public Language usualLanguage() {
        return Language.find(defaultLanguage).orElseThrow();
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, not " + duration);
        }
    }

    /**
     * How long a visit may be quiet.
     *
     * @param limit without a touch until the citizen is asked whether anybody is there
     * @param warning from the question to the end of the visit; at least 20 seconds
     * @param ticket how long a ticket stays on the screen
     */
    public record Idle(
            @DefaultValue("60s") Duration limit,
            @DefaultValue("20s") Duration warning,
            @DefaultValue("30s") Duration ticket) {

        public Idle {
            requirePositive("sportello.kiosk.idle.limit", limit);
            requirePositive("sportello.kiosk.idle.ticket", ticket);
            if (warning.compareTo(Duration.ofSeconds(20)) < 0) {
                throw new IllegalArgumentException(
                        "sportello.kiosk.idle.warning must be 20 seconds or more, not " + warning);
            }
        }
    }

    /**
     * The ticket printer: at a serial port, at a network address, or none.
     *
     * @param port the path of the serial port, for example {@code /dev/ttyUSB0}
     * @param baud the speed of the serial port
     * @param tcp the network address, {@code host} or {@code host:port}; the port is 9100 where none is given
     * @param profile what the printer can do
     * @param pdfDirectory where each ticket is also left as a PDF file; nowhere where empty
     */
    public record Printer(
            @Nullable String port,
            @DefaultValue("115200") int baud,
            @Nullable String tcp,
            @DefaultValue("EIGHTY_MM") Profile profile,
            @Nullable Path pdfDirectory) {

        public Printer {
            if (hasText(port) && hasText(tcp)) {
                throw new IllegalArgumentException(
                        "sportello.kiosk.printer.port and .tcp are both set; a kiosk has one ticket printer");
            }
        }

        private static boolean hasText(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    /**
     * The scanner of codes at a serial port, or none.
     *
     * @param port the path of the serial port, for example {@code /dev/ttyACM0}
     * @param baud the speed of the serial port
     */
    public record Scanner(
            @Nullable String port, @DefaultValue("9600") int baud) {}

    /**
     * The sound of a booth.
     *
     * @param server the address of its PulseAudio or PipeWire server; the usual one of this user where empty
     * @param needed whether the native engine is given up where no sound server answers
     */
    public record Sound(
            @DefaultValue("") String server,
            @DefaultValue("false") boolean needed) {}

    /** Who makes the calls of a booth. */
    public enum Engine {
        /** The native engine, and the browser where that does not work. */
        AUTO,
        NATIVE,
        BROWSER
    }

    /** What a ticket printer can do. */
    public enum Profile {
        /** Paper of 80 mm, answers when asked how it is. */
        EIGHTY_MM,
        /** Paper of 80 mm behind a print server that passes no answers back. */
        EIGHTY_MM_SILENT
    }
}
