package it.sportello.kiosk.booth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCodeTests {

    private static final String HOME = "https://sportello.example";
    private static final String TOKEN = "3q2-7wEXAMPLEtoken0123";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HOME + "/q/" + TOKEN,
                HOME + "/q/" + TOKEN + "/",
                HOME + "/q/" + TOKEN + "?lang=de",
                "  " + HOME + "/q/" + TOKEN + "\r\n"
            })
    void isTakenOutOfTheAddress(String code) {
        assertThat(TicketCode.token(code, HOME)).contains(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WIFI:S:Ospiti;;",
                TOKEN,
                HOME + "/q/",
                HOME + "/q/short",
                HOME + "/x/" + TOKEN,
                HOME + ".evil.example/q/" + TOKEN,
                "https://evil.example/q/" + TOKEN,
                HOME + "/q/" + TOKEN + "\u0000"
            })
    void isNotFoundInWhatIsNoTicketOfThisOffice(String code) {
        assertThat(TicketCode.token(code, HOME)).isEmpty();
    }

    @Test
    void isFoundAnywhereWhereTheOfficeIsNotKnown() {
        assertThat(TicketCode.token("http://localhost:8080/q/" + TOKEN, "")).contains(TOKEN);
    }
}
