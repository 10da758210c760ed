package io.unhook.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The domain knows nobody; the application knows the adapters that it drives; adapters do not know each other. */
@Tag("domain")
class ArchitectureTest {
    private static final String ROOT = "io.unhook.notification";
    private static final List<String> ADAPTERS = List.of("kafka", "rest", "persistence", "mail");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void theDomainKnowsOnlyJavaAndTheContracts() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".domain..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(ROOT + ".domain..", "io.unhook.contracts", "java..")
                .check(CLASSES);
    }

    @Test
    void nobodyKnowsTheDoorsThatEventsAndRequestsComeInBy() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".kafka..", ROOT + ".rest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".kafka..", ROOT + ".rest..")
                .check(CLASSES);
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        for (String adapter : ADAPTERS)
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + adapter + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others(adapter))
                    .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theRulesAboveSpeakOfPackagesThatExist() {
        for (String adapter : ADAPTERS)
            assertThat(CLASSES.containPackage(ROOT + "." + adapter)).as(adapter).isTrue();
        assertThat(CLASSES.containPackage(ROOT + ".domain")).isTrue();
    }

    private static String[] others(String adapter) {
        return ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
    }
}
