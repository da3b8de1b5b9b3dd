package it.sportello.hub.citizen;

import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.SignedInStaff;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.identity.WorkProfile;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The pages and the interface alone, over the town in memory. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.hazelcast.autoconfigure.HazelcastAutoConfiguration",
            "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration",
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@ComponentScan({"it.sportello.hub.citizen", "it.sportello.hub.rest"})
@ConfigurationPropertiesScan({"it.sportello.hub.citizen", "it.sportello.hub.rest"})
public class FacesProgram {

    @Bean
    FakeTown town() {
        return new FakeTown();
    }

    @Bean
    FakeRooms rooms() {
        return new FakeRooms();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.fixed(FakeTown.NOW);
    }

    @Bean
    it.sportello.hub.cluster.RateLimits limits() {
        return (sender, rate) -> !sender.contains("198.51.100.9") && !sender.startsWith("token:flooded");
    }

    @Bean
    StaffDirectory directory() {
        return new StaffDirectory() {
            @Override
            public Optional<Staff> findByUsername(String username) {
                return Stream.of(FakeTown.EXPERT, FakeTown.SUPERVISOR)
                        .filter(staff -> staff.username().equals(username))
                        .findFirst();
            }

            @Override
            public Staff get(StaffId id) {
                return FakeTown.EXPERT;
            }

            @Override
            public List<Staff> list(OrganisationId organisation) {
                return List.of(FakeTown.EXPERT);
            }

            @Override
            public WorkProfile profileOf(StaffId id) {
                return new WorkProfile("Anagrafe", List.of(FakeTown.LINE));
            }
        };
    }

    /** A fresh one for each log-in: its password is wiped afterwards. */
    @Bean
    UserDetailsService logins(StaffDirectory directory) {
        return username -> directory
                .findByUsername(username)
                .map(staff -> SignedInStaff.of(staff, "{noop}secret"))
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }
}
