package it.sportello.kiosk.choice;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.ServiceId;
import it.sportello.kiosk.SampleOffice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSearchTests {

    private final ServiceSearch search =
            new ServiceSearch(SampleOffice.catalogue().services());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carta didentita", "carta d'identità", "CARTA D’IDENTITÀ", "idnetità", "identita",
                "devo rinnovare la carta d'identità", "Personalausweis", "personalausweiss", "identity card",
                        "بطاقة الهوية"
            })
    void findsTheIdentityCard(String wish) {
        assertThat(first(wish)).isEqualTo(SampleOffice.CARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"passport", "pasaporto", "passaprto", "Reisepass", "passap", "جواز السفر"})
    void findsThePassport(String wish) {
        assertThat(first(wish)).isEqualTo(SampleOffice.PASSPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Umzug", "umzg", "trasloco", "traslocco", "cambio residenza", "casa nuova"})
    void findsTheChangeOfAddress(String wish) {
        assertThat(first(wish)).isEqualTo(SampleOffice.MOVING);
    }

    @Test
    void findsAServiceByAWordWithALetterMissing() {
        assertThat(names("anagrfe")).first().isEqualTo("Certificati di anagrafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"astronave", "xyz", "qqqqqqqq", "the and"})
    void findsNothingForWhatNoServiceIs(String wish) {
        assertThat(search.find(wish)).isEmpty();
    }

    @Test
    void offersAllServicesInTheirOrderForAnEmptyWish() {
        assertThat(search.find("  ")).isEqualTo(SampleOffice.catalogue().services());
    }

    private ServiceId first(String wish) {
        assertThat(search.find(wish)).as(wish).isNotEmpty();
        return search.find(wish).getFirst().id();
    }

    private List<String> names(String wish) {
        return search.find(wish).stream().map(card -> card.text("it").name()).toList();
    }
}
