package it.sportello.hub.shell.words;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.DeviceKind;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.Refusal;
import it.sportello.api.TicketState;
import it.sportello.face.Language;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.events.TicketMoved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTests {

    private static final Path SOURCES = Path.of("src/main/java/it/sportello/hub/shell");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Two words or more, unless they are a line of the log. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");

    private static final Pattern KEY = Pattern.compile("say\\(\\s*\"([a-z][a-zA-Z.]*)\"");

    @Test
    void everyLanguageOfStaffIsComplete() {
        assertThat(Words.texts().gaps()).isEmpty();
        assertThat(Words.texts().languages()).containsAll(Language.ofStaff());
    }

    @Test
    void everyConstantThatStaffReadHasItsText() {
        var constants = Stream.<Enum<?>[]>of(
                        Refusal.values(),
                        Outcome.values(),
                        Priority.values(),
                        PlaceKind.values(),
                        TicketState.values(),
                        DeviceKind.values())
                .flatMap(Arrays::stream)
                .map(Words::keyOf);
        assertThat(Words.texts().keys()).containsAll(constants.toList());
    }

    @Test
    void everyStepOfATicketIsToldInTheAudit() {
        assertThat(Words.texts().keys())
                .containsAll(Arrays.stream(TicketMoved.Kind.values())
                        .map(kind -> "audit.TICKET_" + kind)
                        .toList());
    }

    @Test
    void everyActAtAPointOrOnADeviceIsToldInTheAudit() {
        var acts = List.of(
                "POINT_OPENED",
                "POINT_CLOSED",
                "NOTE_WRITTEN",
                "NOTICE_SAID",
                "NOTICE_TAKEN_BACK",
                "ENROLMENT_CODE_ISSUED",
                "DEVICE_ENROLLED",
                "DEVICE_REVOKED",
                "DOCUMENT_READ",
                "SIGNED_IN");
        for (var language : Language.ofStaff()) {
            var words = Words.in(language);
            assertThat(acts)
                    .allSatisfy(act -> assertThat(words.sayCode("audit", act)).isNotEqualTo(act));
        }
    }

    @Test
    void everyPrinterFactHasItsWords() {
        var facts = List.of("PAPER_OUT", "PAPER_LOW", "COVER_OPEN", "OFFLINE", "AWAY", "FAULT");
        assertThat(facts)
                .allSatisfy(fact -> assertThat(Words.in(Language.GERMAN).sayCode("fact", "PRINTER_" + fact))
                        .startsWith("Druck"));
    }

    @Test
    void anUnknownCodeIsShownAsItIs() {
        assertThat(Words.in(Language.ITALIAN).sayCode("fact", "LASER_LOST")).isEqualTo("LASER_LOST");
    }

    @Test
    void countsAreSpokenInTheLanguage() {
        assertThat(Words.in(Language.GERMAN).say("lines.waiting", Map.of("count", 1)))
                .isEqualTo("1 wartet");
        assertThat(Words.in(Language.ITALIAN).say("lines.waiting", Map.of("count", 0)))
                .isEqualTo("nessuno in attesa");
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        var unknown = new ArrayList<String>();
        for (var source : listSources()) {
            KEY.matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !key.endsWith(".") && !Words.texts().keys().contains(key))
                    .forEach(unknown::add);
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void noTextForPeopleStandsInTheCode() throws IOException {
        var sentences = new ArrayList<String>();
        for (var source : listSources()) {
            Files.readAllLines(source).stream()
                    .filter(line -> Stream.of("LOG.", "Exception(", "{}", "CONTENT_POLICY", "+ \"")
                            .noneMatch(line::contains))
                    .flatMap(line -> LITERAL.matcher(line).results())
                    .map(literal -> literal.group(1))
                    .filter(text -> SENTENCE.matcher(text).find())
                    .forEach(text -> sentences.add(source.getFileName() + ": " + text));
        }
        assertThat(sentences).isEmpty();
    }

    private static List<Path> listSources() throws IOException {
        try (var sources = Files.walk(SOURCES)) {
            var found =
                    sources.filter(path -> path.toString().endsWith(".java")).toList();
            assertThat(found).hasSizeGreaterThan(20);
            return found;
        }
    }
}
