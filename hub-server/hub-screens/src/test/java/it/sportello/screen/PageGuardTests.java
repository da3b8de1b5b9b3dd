package it.sportello.screen;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.face.Language;
import it.sportello.link.LinkSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageGuardTests {

    private final PageGuard filter = new PageGuard(new ScreenSettings(
            new LinkSettings(URI.create("ws://localhost"), Path.of("unused"), "kiosk", null),
            List.of("Kiosk.lan"),
            Language.ITALIAN));

    @ParameterizedTest
    @CsvSource({
        "localhost:8081, , 200",
        "127.0.0.1:8081, http://127.0.0.1:8081, 200",
        "[::1]:8081, , 200",
        "KIOSK.lan, , 200",
        "evil.example:8081, , 421",
        "localhost.evil.example, , 421",
        "localhost:8081, http://evil.example, 403",
        "localhost:8081, null, 403"
    })
    void answersOnlyThoseWhoCallItByItsName(String host, String origin, int status) throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("Host", host);
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(status);
    }
}
