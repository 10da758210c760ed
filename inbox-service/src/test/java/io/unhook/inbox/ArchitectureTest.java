package io.unhook.inbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.unhook.inbox");

    @Test
    void theDomainKnowsJavaAndWhatServicesSayToEachOtherAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("io.unhook.inbox.domain")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.unhook.contracts", "io.unhook.inbox.domain")
                .check(SERVICE);
    }

    @Test
    void theUseCasesKnowNoAdapter() {
        classes()
                .that()
                .resideInAPackage("io.unhook.inbox.application")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "jakarta.enterprise..",
                        "jakarta.transaction..",
                        "org.jboss.logging",
                        "io.unhook.contracts",
                        "io.unhook.messaging..",
                        "io.unhook.inbox.domain",
                        "io.unhook.inbox.application")
                .check(SERVICE);
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        slices().matching("io.unhook.inbox.(kafka|rest|persistence)..")
                .should()
                .notDependOnEachOther()
                .check(SERVICE);
    }
}
