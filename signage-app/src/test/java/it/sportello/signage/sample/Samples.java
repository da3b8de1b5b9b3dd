package it.sportello.signage.sample;

import it.sportello.api.BoardFrame;
import it.sportello.api.BoardFrame.BoardCall;
import it.sportello.api.BoardFrame.BoardWaiting;
import it.sportello.api.BranchId;
import it.sportello.api.PlaceKind;
import it.sportello.api.WaitRange;
import it.sportello.signage.settings.SignageSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Frames of an office in Valdoro. */
public final class Samples {

    public static final BranchId BRANCH = BranchId.of("01890000-0000-7000-8000-000000000001");

    /** Twenty to eleven in Valdoro. */
    public static final Instant NOW = Instant.parse("2026-11-23T09:40:00Z");

    private Samples() {}

    /** A frame with these calls, newest first. */
    public static BoardFrame frame(long version, Instant at, BoardCall... calls) {
        return new BoardFrame(
                BRANCH, version, at, "Comune di Valdoro", "Sportello Centro", "Europe/Rome", List.of(calls), waiting());
    }

    public static BoardCall call(String number, int secondsAgo) {
        return call(number, secondsAgo, 0);
    }

    public static BoardCall call(String number, int secondsAgo, int recalls) {
        return call(number, PlaceKind.COUNTER, "3", secondsAgo, recalls, true);
    }

    public static BoardCall call(
            String number, PlaceKind place, String label, int secondsAgo, int recalls, boolean active) {
        return new BoardCall("key-" + number, number, place, label, NOW.minusSeconds(secondsAgo), recalls, active);
    }

    /** A frame as of a busy morning, these newest calls before all others. */
    public static BoardFrame busyMorning(long version, BoardCall... newest) {
        var others = Stream.of(
                call("A042", PlaceKind.COUNTER, "3", 30, 0, true),
                call("C017", PlaceKind.BOOTH, "1", 140, 1, true),
                call("A041", PlaceKind.COUNTER, "1", 200, 0, false),
                call("T008", PlaceKind.COUNTER, "4", 420, 0, false),
                call("E003", PlaceKind.REMOTE, "", 500, 0, false),
                call("A040", PlaceKind.COUNTER, "2", 660, 0, false),
                call("A039", PlaceKind.COUNTER, "3", 900, 0, false));
        return frame(version, NOW, Stream.concat(Stream.of(newest), others).toArray(BoardCall[]::new));
    }

    private static List<BoardWaiting> waiting() {
        return List.of(
                service(
                        "A",
                        7,
                        new WaitRange(15, 25),
                        "Carta d’identità elettronica",
                        "Electronic identity card",
                        "Elektronischer Personalausweis",
                        "بطاقة الهوية الإلكترونية"),
                service(
                        "C",
                        3,
                        new WaitRange(5, 10),
                        "Certificati anagrafici",
                        "Civil registry certificates",
                        "Meldebescheinigungen und Personenstandsurkunden",
                        "شهادات السجل المدني"),
                service(
                        "R",
                        12,
                        new WaitRange(35, 50),
                        "Cambio di residenza",
                        "Change of residence",
                        "Wohnsitzänderung",
                        "تغيير محل الإقامة"),
                service(
                        "T",
                        0,
                        new WaitRange(0, 0),
                        "Tributi e TARI",
                        "Local taxes",
                        "Gemeindesteuern und Abfallgebühr",
                        "الضرائب المحلية"),
                service("E", 1, null, "Edilizia privata", "Building permits", "Baugenehmigungen", "رخص البناء"),
                service(
                        "S",
                        2,
                        new WaitRange(10, 10),
                        "Servizi sociali",
                        "Social services",
                        "Sozialdienste",
                        "الخدمات الاجتماعية"));
    }

    private static BoardWaiting service(
            String prefix, int people, WaitRange range, String it, String en, String de, String ar) {
        return new BoardWaiting(Map.of("it", it, "en", en, "de", de, "ar", ar), prefix, people, range);
    }

    public static SignageSettings settings(String... languages) {
        return new SignageSettings(
                URI.create("ws://127.0.0.1:8080"),
                Path.of("target/signage"),
                "Atrio 1",
                null,
                List.of(languages),
                List.of("it"),
                true,
                Map.of(),
                List.of());
    }
}
