package it.sportello.hub.catalogue.store;

import static it.sportello.hub.Town.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.face.Language;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.catalogue.PreparedText;
import it.sportello.hub.catalogue.PreparedText.Purpose;
import it.sportello.hub.catalogue.PreparedTexts;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@ActiveProfiles("demo")
class PreparedTextsStoryTests {

    @Autowired
    PreparedTexts texts;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @ParameterizedTest
    @EnumSource
    void theDemosTextsAreThereInEveryLanguageOfCitizens(Purpose purpose) {
        assertThat(texts.list(ORGANISATION, purpose))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.words().keySet())
                        .containsAll(Arrays.stream(Language.values())
                                .map(Language::code)
                                .toList()));
    }

    @Test
    void aTextIsToldInTheLanguageAskedForInTheOrderOfTheOrganisation() {
        assertThat(texts.list(ORGANISATION, Purpose.CHAT))
                .extracting(text -> text.in("de"))
                .startsWith("Guten Tag, ich bin für Sie da. Hören Sie mich gut?");
        assertThat(texts.list(ORGANISATION, Purpose.WAITING))
                .extracting(PreparedText::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void noneSeesTheTextsOfAnother() {
        assertThat(texts.list(new OrganisationId(UUID.randomUUID()), Purpose.CHAT))
                .isEmpty();
    }
}
