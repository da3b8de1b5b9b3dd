package it.sportello.kiosk.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import it.sportello.kiosk.walls.planted.PlantedFaults;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls of the program, each proved by a fault that it catches. */
class WallsTests {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("it.sportello.kiosk", "it.sportello.screen");

    @ParameterizedTest
    @EnumSource
    void stands(Wall wall) {
        wall.rule.check(PROGRAM);
    }

    @ParameterizedTest
    @EnumSource
    void catchesItsFault(Wall wall) {
        var faults = new ClassFileImporter().importPackagesOf(PlantedFaults.class);
        assertThat(wall.rule.evaluate(faults).hasViolation()).as(wall.name()).isTrue();
    }

    enum Wall {
        NEVER_SEES_THE_SERVER(noClasses().should().dependOnClassesThat().resideInAPackage("it.sportello.hub..")),
        VAADIN_ONLY_IN_SCREENS(noClasses()
                .that()
                .resideOutsideOfPackages("it.sportello.kiosk.screen..", "it.sportello.kiosk", "it.sportello.screen..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")),
        NEVER_SLEEPS(noClasses().should().callMethod(Thread.class, "sleep", long.class)),
        TIME_COMES_FROM_OUTSIDE(noClasses().should().callMethod(Instant.class, "now")),
        NO_CLOCK_BUT_IN_THE_WIRING(noClasses()
                .that()
                .resideOutsideOfPackages("it.sportello.kiosk.config", "it.sportello.screen")
                .should()
                .callMethod(Clock.class, "systemUTC")),
        NEVER_PRINTS_TO_THE_CONSOLE(noClasses().should().accessField(System.class, "out")),
        NO_MUTABLE_STATICS(fields().that().areStatic().should().haveModifier(JavaModifier.FINAL));

        private final ArchRule rule;

        Wall(ArchRule rule) {
            this.rule = rule;
        }
    }
}
