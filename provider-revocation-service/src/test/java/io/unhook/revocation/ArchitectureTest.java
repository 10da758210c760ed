package io.unhook.revocation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ArchitectureTest {
    private static final String BASE = "io.unhook.revocation.";
    private static final List<String> ADAPTERS =
            List.of("kafka", "rest", "persistence", "google", "microsoft", "imap", "oauth", "jose", "dns");
    /** What the adapters of providers share. */
    private static final String HTTP = BASE + "http..";

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.unhook.revocation");

    @Test
    void theRulesSpeakOfPackagesThatAreThere() {
        for (String adapter : ADAPTERS)
            assertThat(CLASSES.stream().anyMatch(type -> type.getPackageName().startsWith(BASE + adapter)))
                    .as(adapter)
                    .isTrue();
    }

    @Test
    void theDomainIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(BASE + "domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.unhook.contracts..", BASE + "domain..")
                .check(CLASSES);
    }

    @Test
    void useCasesKnowNoAdapter() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(ADAPTERS))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(HTTP)
                .check(CLASSES);
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        slices().matching("io.unhook.revocation.(kafka|rest|persistence|google|microsoft|imap|oauth|jose|dns)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void onlyTheAdaptersOfProvidersCallOut() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(List.of("kafka", "rest", "persistence", "jose", "application", "domain")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", HTTP)
                .check(CLASSES);
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> BASE + name + "..").toArray(String[]::new);
    }
}
