package it.sportello.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.kiosk.config.KioskSettings;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KnownHostsTests {

    private final KnownHosts filter = new KnownHosts(
            new Binder(new MapConfigurationPropertySource(Map.of("sportello.kiosk.allowed-hosts", "kiosk.lan")))
                    .bindOrCreate("sportello.kiosk", KioskSettings.class));

    @ParameterizedTest
    @CsvSource({
        "localhost:8081, , 200",
        "127.0.0.1:8081, http://127.0.0.1:8081, 200",
        "[::1]:8081, , 200",
        "KIOSK.lan, , 200",
        "evil.example:8081, , 403",
        "localhost.evil.example, , 403",
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
