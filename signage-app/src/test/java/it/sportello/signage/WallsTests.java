package it.sportello.signage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import it.sportello.signage.planted.PlantedClock;
import it.sportello.signage.planted.PlantedDevice;
import it.sportello.signage.planted.PlantedHub;
import it.sportello.signage.planted.PlantedPrint;
import it.sportello.signage.planted.PlantedSleep;
import it.sportello.signage.planted.PlantedState;
import it.sportello.signage.planted.PlantedVaadin;
import it.sportello.signage.planted.board.PlantedSpring;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the screen program, each with a planted fault that it catches. */
class WallsTests {

    private static final Set<String> WALL_CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.lang.System.currentTimeMillis");

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("it.sportello.signage", "it.sportello.screen");

    static Stream<Arguments> walls() {
        return Stream.of(
                Arguments.of(
                        noClasses().should().dependOnClassesThat().resideInAPackage("it.sportello.hub.."),
                        PlantedHub.class),
                Arguments.of(
                        noClasses().should().dependOnClassesThat().resideInAPackage("it.sportello.device.."),
                        PlantedDevice.class),
                Arguments.of(
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("it.sportello.signage.view..", "it.sportello.screen..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("com.vaadin.."),
                        PlantedVaadin.class),
                Arguments.of(
                        noClasses()
                                .that()
                                .resideInAnyPackage("..signage..board..", "..signage..wording..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.springframework..", "io.micrometer.."),
                        PlantedSpring.class),
                Arguments.of(noClasses().should().callMethod(Thread.class, "sleep", long.class), PlantedSleep.class),
                Arguments.of(
                        noClasses()
                                .should()
                                .accessTargetWhere(DescribedPredicate.describe(
                                        "read the machine's own clock", WallsTests::readsWallClock)),
                        PlantedClock.class),
                Arguments.of(noClasses().should().accessField(System.class, "out"), PlantedPrint.class),
                Arguments.of(
                        fields().that()
                                .areStatic()
                                .and()
                                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                                .should()
                                .beFinal(),
                        PlantedState.class));
    }

    private static boolean readsWallClock(JavaAccess<?> access) {
        return WALL_CLOCKS.contains(access.getTargetOwner().getName() + "." + access.getName());
    }

    @ParameterizedTest
    @MethodSource("walls")
    void stand(ArchRule wall, Class<?> planted) {
        wall.check(PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void catchTheirPlantedFault(ArchRule wall, Class<?> planted) {
        var fault = new ClassFileImporter().importClasses(planted);
        assertThatThrownBy(() -> wall.check(fault)).hasMessageContaining(planted.getSimpleName());
    }

    @Test
    void standAroundAllOfTheProgram() {
        assertThat(PRODUCTION).hasSizeGreaterThan(20);
    }
}
