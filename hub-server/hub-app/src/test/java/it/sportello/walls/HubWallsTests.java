package it.sportello.walls;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walls inside the hub; each is proved by a planted fault that breaks it. */
class HubWallsTests {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("it.sportello.hub");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("it.sportello.walls.faults");

    private static final Map<String, ArchRule> RULES = new TreeMap<>(Map.of(
            "the model is plain Java",
            noClasses()
                    .that()
                    .resideInAPackage("..model..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "com.vaadin..",
                            "com.hazelcast..",
                            "java.sql..",
                            "tools.jackson.."),
            "SQL only in a store",
            noClasses()
                    .that(areNotIn("..store..", "it.sportello.hub"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.springframework.jdbc.."),
            "Vaadin only in the shell",
            noClasses()
                    .that(areNotIn("it.sportello.hub.shell.."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.vaadin.."),
            "the grid only in the cluster",
            noClasses()
                    .that(areNotIn("it.sportello.hub.cluster.."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.hazelcast.."),
            "no device drivers in the hub",
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("it.sportello.device..", "it.sportello.link.."),
            "time comes in from outside",
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(LocalDate.class, "now"),
            "nothing sleeps",
            noClasses().should().callMethod(Thread.class, "sleep", long.class),
            "nothing writes to the console",
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err"),
            "no static state that changes",
            fields().that().areStatic().should().haveModifier(JavaModifier.FINAL),
            "a projection never reaches a command",
            noClasses()
                    .that(areIn("it.sportello.hub.boards..", "it.sportello.walls.faults.boards.."))
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("it.sportello.hub.queue.TicketDesk")));

    static {
        RULES.put(
                "no query keeps its connection",
                noClasses()
                        .should()
                        .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                        .orShould()
                        .callMethodWhere(target(nameStartingWith("queryForStream"))));
    }

    static Stream<String> rules() {
        return RULES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void stands(String rule) {
        rule(rule).check(PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesItsPlantedFault(String rule) {
        assertThat(rule(rule).evaluate(PLANTED).hasViolation()).as(rule).isTrue();
    }

    private static ArchRule rule(String name) {
        return RULES.get(name).allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaClass> areIn(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> areNotIn(String... packages) {
        return DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages));
    }
}
