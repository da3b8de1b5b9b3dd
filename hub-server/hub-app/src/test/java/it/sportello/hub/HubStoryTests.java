package it.sportello.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.BranchesChanged;
import it.sportello.hub.catalogue.Catalogue;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class HubStoryTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Autowired
    private Branches branches;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ApplicationEventPublisher events;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @Test
    void givesBackEveryConnectionAfterReadingItsBooks() throws Exception {
        for (int i = 0; i < 30; i++) {
            events.publishEvent(new BranchesChanged());
            assertThat(branches.listOrganisations()).isNotEmpty();
            assertThat(catalogue.listServices(Town.ORGANISATION)).isNotEmpty();
        }
        var pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        await().atMost(Duration.ofSeconds(5)).until(() -> pool.getActiveConnections() == 0);
    }

    @Test
    void showsEverybodyItsHealthWithoutDetails() {
        var body = RestClient.create().get().uri(address("health")).retrieve().body(String.class);
        assertThat(body).contains("\"status\":\"UP\"").doesNotContain("components");
    }

    @Test
    void showsItsMeasuresToAdministratorsAlone() {
        assertThat(status("prometheus", null, "")).isEqualTo(401);
        assertThat(status("prometheus", "elena", "wrong")).isEqualTo(401);
        assertThat(status("prometheus", "anna", "sportello")).isEqualTo(403);
        assertThat(status("prometheus", "elena", "sportello")).isEqualTo(200);
        assertThat(status("env", null, "")).isEqualTo(401);
    }

    private int status(String endpoint, @Nullable String user, String password) {
        HttpStatusCode status = RestClient.create()
                .get()
                .uri(address(endpoint))
                .headers(headers -> {
                    if (user != null) {
                        headers.setBasicAuth(user, password);
                    }
                })
                .exchange((request, response) -> response.getStatusCode());
        return status.value();
    }

    private String address(String endpoint) {
        return "http://localhost:" + port + "/actuator/" + endpoint;
    }
}
