package it.sportello.hub;

import it.sportello.hub.branch.BranchesChanged;
import it.sportello.hub.catalogue.CatalogueChanged;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seeds the town of the demo into an empty hub, and the enrolment codes of its devices. Only under the profile
 * {@code demo}: nowhere else is there a known password.
 */
@Component
@Profile("demo")
class DemoTown implements ApplicationRunner {

    private static final Duration CODE_LIFE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PasswordEncoder passwords;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final Resource town;
    private final Map<String, String> codes;
    private final String password;

    DemoTown(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            PasswordEncoder passwords,
            InstantSource clock,
            ApplicationEventPublisher events,
            @Value("classpath:demo/valdoro.sql") Resource town,
            DemoSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
        this.town = town;
        this.codes = settings.enrolmentCodes();
        this.password = settings.password();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            if (jdbc.sql("select count(*) from organisation")
                            .query(Integer.class)
                            .single()
                    == 0) {
                seed();
            }
            codes.forEach(this::allowEnrolment);
        });
        events.publishEvent(new BranchesChanged());
        events.publishEvent(new CatalogueChanged());
    }

    private void seed() {
        try {
            var script = town.getContentAsString(StandardCharsets.UTF_8);
            for (var statement : List.of(script.split(";\n"))) {
                if (!statement.isBlank()) {
                    var sql = jdbc.sql(statement);
                    (statement.contains(":passwordHash") ? sql.param("passwordHash", passwords.encode(password)) : sql)
                            .update();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the demo's town cannot be read", e);
        }
    }

    /**
     * What a code is for, in the form {@code KIOSK:BRANCH-ID} or {@code KIOSK:BRANCH-ID:BOOTH-ID}, known beforehand so
     * that the demo's devices enrol by themselves.
     */
    private void allowEnrolment(String code, String device) {
        var parts = device.split(":");
        jdbc.sql("insert into enrolment_code (hash, organisation_id, branch_id, kind, expires_at, booth_id)"
                        + " select sha256(convert_to(upper(regexp_replace(:code, '[^0-9A-Za-z]', '', 'g')), 'UTF8')),"
                        + " organisation_id, id, :kind, :expires, cast(:booth as uuid) from branch where id = :branch"
                        + " on conflict (hash) do update set expires_at = excluded.expires_at")
                .param("code", code)
                .param("kind", parts[0])
                .param("branch", UUID.fromString(parts[1]))
                .param("booth", parts.length > 2 ? parts[2] : null)
                .param("expires", Timestamp.from(clock.instant().plus(CODE_LIFE)))
                .update();
    }
}
