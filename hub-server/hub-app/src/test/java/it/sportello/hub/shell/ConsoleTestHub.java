package it.sportello.hub.shell;

import it.sportello.api.BranchId;
import it.sportello.api.DeviceId;
import it.sportello.api.DeviceIdentity;
import it.sportello.api.DeviceKind;
import it.sportello.api.DeviceReport;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.gateway.DeviceState;
import it.sportello.hub.gateway.DeviceStates;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.identity.EnrolledDevice;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.QueueSettings;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The console alone, over a town in memory. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.hazelcast.autoconfigure.HazelcastAutoConfiguration",
            "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration"
        })
@ComponentScan("it.sportello.hub.shell")
public class ConsoleTestHub {

    /** The password of everyone in the town. */
    public static final String PASSWORD = "una parola lunga";

    @Bean
    ConsoleTown town() {
        return new ConsoleTown();
    }

    @Bean
    PlainQueue queue(ApplicationEventPublisher events) {
        var queue = new PlainQueue();
        queue.tellTo(events::publishEvent);
        return queue;
    }

    @Bean
    QueueSettings queueSettings() {
        return new QueueSettings(3, 3, Duration.ofMinutes(10), Map.of());
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    UserDetailsService accounts(ConsoleTown town) {
        return username -> {
            var staff = town.findByUsername(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
            var roles = staff.roles().stream().map(Enum::name).toArray(String[]::new);
            return User.withUsername(username)
                    .password("{noop}" + PASSWORD)
                    .roles(roles)
                    .build();
        };
    }

    @Bean
    AuditLog auditLog() {
        var rows = List.of(
                row("TICKET_CALLED", ConsoleTown.id("A041").toString(), 2),
                row("POINT_OPENED", ConsoleTown.COUNTER_1.id().toString(), 4),
                row("DEVICE_REVOKED", ConsoleTown.id("old kiosk").toString(), 60),
                row("SOMETHING_NEW", "x", 90));
        return new AuditLog() {
            @Override
            public void append(List<AuditEntry> entries) {}

            @Override
            public List<AuditEntry> listNewest(OrganisationId organisation, int limit) {
                return rows;
            }
        };
    }

    private static AuditEntry row(String act, String subject, int minutesAgo) {
        var at = Instant.now().minus(Duration.ofMinutes(minutesAgo));
        return new AuditEntry(ConsoleTown.TOWN, at, ConsoleTown.ANNA.id().toString(), act, subject, "");
    }

    private static List<DeviceState> deviceList() throws GeneralSecurityException {
        var list = new ArrayList<DeviceState>();
        list.add(device("Totem ingresso", DeviceKind.KIOSK, true, List.of("PRINTER_PAPER_OUT", "LASER_LOST")));
        list.add(device("Schermo sala d’attesa", DeviceKind.SCREEN, true, List.of()));
        list.add(device("Totem cortile", DeviceKind.KIOSK, false, List.of()));
        return list;
    }

    private static DeviceState device(String name, DeviceKind kind, boolean connected, List<String> facts)
            throws GeneralSecurityException {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        var identity = new DeviceIdentity(new DeviceId(ConsoleTown.id(name)), kind, name, ConsoleTown.CENTRE, "Centro");
        var since = Instant.now().minus(Duration.ofHours(3));
        var enrolled = new EnrolledDevice(identity, ConsoleTown.TOWN, key, since, null);
        return new DeviceState(enrolled, connected, since, new DeviceReport(connected ? "0.1.0" : "", facts));
    }

    @Bean
    DeviceStates deviceStates(ConsoleDevices devices) {
        return organisation -> List.copyOf(devices.list());
    }

    @Bean
    ConsoleDevices devices() throws GeneralSecurityException {
        return new ConsoleDevices(deviceList());
    }

    /** The devices of the town. */
    record ConsoleDevices(List<DeviceState> list) implements Devices {

        @Override
        public String issueCode(OrganisationId organisation, BranchId branch, DeviceKind kind, StaffId by) {
            return "K7QM-3XPD";
        }

        @Override
        public Optional<DeviceIdentity> enrol(String code, String name, String publicKey) {
            return Optional.empty();
        }

        @Override
        public Optional<EnrolledDevice> find(DeviceId id) {
            return Optional.empty();
        }

        @Override
        public List<EnrolledDevice> list(OrganisationId organisation) {
            return list.stream().map(DeviceState::device).toList();
        }

        @Override
        public void revoke(OrganisationId organisation, DeviceId id, StaffId by) {
            list.removeIf(state -> state.device().identity().id().equals(id));
        }
    }
}
