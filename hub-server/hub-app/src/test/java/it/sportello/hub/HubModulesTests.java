package it.sportello.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The hub's modules are those of the map, and keep to the doors that they may use. */
class HubModulesTests {

    private final ApplicationModules modules = ApplicationModules.of(HubApplication.class);

    @Test
    void areExactlyThoseDrawn() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "audit",
                        "boards",
                        "branch",
                        "cases",
                        "catalogue",
                        "citizen",
                        "cluster",
                        "documents",
                        "gateway",
                        "identity",
                        "live",
                        "queue",
                        "rest",
                        "shell",
                        "socket",
                        "video");
    }

    @Test
    void useOnlyTheDoorsThatTheyMay() {
        assertThat(modules.detectViolations().getMessages()).isEmpty();
    }

    @Test
    void catchAPlantedFault() {
        var planted = ApplicationModules.of("it.sportello.walls.planted", new ImportOption.OnlyIncludeTests());

        assertThat(planted.detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).contains("inner").contains("BackDoor"));
    }
}
