package it.sportello.device.media.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Native code stays in the process that may die. */
class MediaWallsTests {
    private static final String BASE = "it.sportello.device.media.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("it.sportello.device.media");

    @Test
    void theKiosksOwnSideTouchesNoNativeCode() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + "engine..", BASE + "protocol..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.onvoid..",
                        "org.bytedeco..",
                        "java.lang.foreign..",
                        "it.sportello.device.camera..",
                        BASE + "rtc..",
                        BASE + "page..",
                        BASE + "call..",
                        BASE + "child..")
                .check(CLASSES);
    }

    @Test
    void onlyOnePackageTouchesTheLibraryOfCalls() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "rtc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.onvoid..")
                .check(CLASSES);
    }
}
