package it.sportello.kiosk.text;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.HubMessage.Denied;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.WaitRange;
import it.sportello.api.room.Finding;
import it.sportello.api.room.RoomAnswer;
import it.sportello.device.media.DocumentPhoto;
import it.sportello.face.Language;
import it.sportello.face.Texts;
import it.sportello.kiosk.booth.BoothStage;
import it.sportello.kiosk.device.SlipState;
import it.sportello.kiosk.help.CallState;
import it.sportello.link.LinkState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KioskTextsTests {

    private static final Path SOURCES = Path.of("src/main/java/it/sportello/kiosk");
    private static final Pattern KEY = Pattern.compile("(?:say|texts)?\\.?get\\(\\s*\"([a-z]+(?:\\.[A-Za-z_]+)*)\"");
    private static final List<String> NOT_FOR_PEOPLE =
            List.of("window.sportelloKiosk", "return window.sportelloKiosk", "setTimeout", "no QR code");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[,.:!?]* +\\p{L}{2,}");

    private final Texts texts = Texts.load(KioskTexts.class, "kiosk");

    @Test
    void areCompleteInEveryLanguage() {
        assertThat(texts.languages()).containsExactly(Language.values());
        assertThat(texts.gaps()).isEmpty();
    }

    @Test
    void haveEveryKeyThatTheScreensUse() throws IOException {
        var missing = new TreeSet<String>();
        for (var file : sources("")) {
            var matcher = KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                if (!texts.keys().contains(matcher.group(1))) {
                    missing.add(file.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void haveAWordForEveryValue() {
        var values = Map.ofEntries(
                Map.entry("place", PlaceKind.values()),
                Map.entry("priority", Priority.values()),
                Map.entry("slip", SlipState.values()),
                Map.entry("link", LinkState.Phase.values()),
                Map.entry("help", CallState.values()),
                Map.entry("denied", Denied.Reason.values()),
                Map.entry("closed", RoomAnswer.Closed.Reason.values()),
                Map.entry("over.title", BoothStage.Ending.values()),
                Map.entry("over.text", BoothStage.Ending.values()),
                Map.entry("finding", Finding.values()),
                Map.entry("verdict", DocumentPhoto.Verdict.values()));
        values.forEach((prefix, all) -> {
            for (var value : all) {
                assertThat(texts.keys()).contains(prefix + "." + ((Enum<?>) value).name());
            }
        });
    }

    @Test
    void standInNoScreen() throws IOException {
        var literals = new ArrayList<String>();
        for (var file : sources("screen")) {
            literals.addAll(wordsIn(file.getFileName().toString(), Files.readString(file)));
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void areFoundWhereTheyStandInAScreen() {
        assertThat(wordsIn("Bad.java", "add(new Span(\"Take your ticket\"));")).isNotEmpty();
        assertThat(wordsIn("Good.java", "// \"Only a remark\"\nadd(new Span(say.get(\"ticket.title\")));"))
                .isEmpty();
    }

    @Test
    void fillInEveryPluralOfEveryLanguage() {
        for (var language : Language.values()) {
            var say = new Phrases(texts, language);
            for (int count : List.of(0, 1, 2, 3, 5, 11, 21, 100)) {
                assertThat(say.get("service.ahead", "count", count))
                        .as(language.code())
                        .isNotBlank();
            }
        }
    }

    @Test
    void tellAWaitingTimeAsARange() {
        var say = new Phrases(texts, Language.ITALIAN);
        assertThat(say.wait(new WaitRange(10, 20))).isEqualTo("Da 10 a 20 minuti");
        assertThat(say.wait(new WaitRange(5, 5))).isEqualTo("Circa 5 minuti");
        assertThat(say.wait(new WaitRange(0, 0))).isEqualTo("Nessuna attesa");
        assertThat(say.wait(null)).startsWith("Non possiamo dirlo");
    }

    @Test
    void tellTimesInTheZoneOfTheBranch() {
        var moment = new Phrases(texts, Language.ITALIAN)
                .moment(Instant.parse("2026-11-25T07:30:00Z"), ZoneId.of("Europe/Rome"));
        assertThat(moment).isEqualTo("mercoledì 25 novembre, ore 08:30");
    }

    private static List<String> wordsIn(String name, String source) {
        var code = source.replaceAll("(?s)/\\*.*?\\*/|\"\"\".*?\"\"\"", "").replaceAll("(?m)//.*$", "");
        return LITERAL.matcher(code)
                .results()
                .map(literal -> literal.group(1))
                .filter(text ->
                        WORDS.matcher(text).find() && NOT_FOR_PEOPLE.stream().noneMatch(text::startsWith))
                .map(text -> name + ": " + text)
                .toList();
    }

    private static List<Path> sources(String part) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(part))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
