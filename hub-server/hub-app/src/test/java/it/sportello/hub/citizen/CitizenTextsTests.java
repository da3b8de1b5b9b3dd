package it.sportello.hub.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.face.Language;
import it.sportello.face.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CitizenTextsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/citizen");
    private static final Path CLASSES = Path.of("src/main/java/it/sportello/hub/citizen");

    private static final Path SCRIPTS = Path.of("src/main/resources/static/citizen/room");

    private final Texts texts = Texts.load(Speech.class, "citizen");

    @Test
    void areCompleteInEveryLanguage() {
        assertThat(texts.languages()).containsExactly(Language.values());
        assertThat(texts.gaps()).isEmpty();
    }

    @Test
    void haveEveryKeyThatPagesAndClassesAskFor() throws IOException {
        var asked = new TreeSet<String>();
        var say = Pattern.compile("(?:say|forms)\\(['\"]([A-Za-z.]+)['\"][,)]");
        for (var folder : List.of(TEMPLATES, CLASSES)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    say.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(texts.keys()).containsAll(asked);
    }

    @Test
    void giveTheScriptOfTheRoomItsWordsWithTheirPlacesLeftOpen() {
        for (var language : Language.values()) {
            var said = RoomWords.of(new Words(texts, language, false));
            assertThat(said.values()).noneMatch(String::isBlank);
            assertThat(said.get("away")).contains("{name}", "{time}");
            assertThat(said.get("DENIED")).contains("{device}");
        }
    }

    @Test
    void haveEveryWordThatTheScriptOfTheRoomAsksFor() throws IOException {
        var said = RoomWords.of(new Words(texts, Language.ITALIAN, false)).keySet();
        var asked = Pattern.compile("say\\('([A-Za-z]+)'");
        try (var files = Files.list(SCRIPTS)) {
            for (var file : files.toList()) {
                asked.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> assertThat(said).contains(found.group(1)));
            }
        }
    }

    @Test
    void leaveNoTextInTheTemplates() throws IOException {
        var literal = Pattern.compile(">[^<]*\\p{L}[^<]*<|\\s(?:title|alt|placeholder|aria-label)=\"");
        try (var files = Files.list(TEMPLATES)) {
            for (var file : files.toList()) {
                var bare = Files.readString(file).replaceAll("(?s)\"[^\"]*\\$\\{.*?}\"", "\"\"");
                assertThat(literal.matcher(bare).results().map(found -> file + ": " + found.group()))
                        .isEmpty();
            }
        }
    }

    @Test
    void giveTheScriptAFormForEachPluralOfTheLanguage() {
        var arabic = new Words(texts, Language.ARABIC, false).forms("ahead.label");
        assertThat(arabic).containsKeys("zero", "one", "two", "few", "many", "other");
        assertThat(new Words(texts, Language.ITALIAN, false).forms("ahead.label"))
                .containsAllEntriesOf(Map.of("one", "persona prima di te", "other", "persone prima di te"));
    }
}
