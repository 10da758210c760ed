package io.unhook.stack.testing.mailbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** Who may know whom in a service that keeps mailboxes. */
public final class KeeperArchitecture {
    private static final List<String> PACKAGES = List.of("domain", "application", "kafka", "rest", "persistence");

    private final String root;
    private final JavaClasses service;

    public KeeperArchitecture(String root) {
        this.root = root;
        this.service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    /** A rule about a package that is not there would hold for ever. */
    public void speaksOfPackagesThatAreThere() {
        for (String name : PACKAGES)
            if (!service.containPackage(root + "." + name)) throw new AssertionError("no package " + name);
    }

    public void theDomainKnowsJavaAndWhatServicesSayToEachOtherAndNothingElse() {
        classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.unhook.contracts", "io.unhook.contracts.mailbox", root + ".domain..")
                .check(service);
    }

    public void theUseCasesKnowNoAdapter() {
        classes()
                .that()
                .resideInAPackage(root + ".application..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.transaction..",
                        "io.unhook.contracts",
                        "io.unhook.contracts.mailbox",
                        "io.unhook.messaging..",
                        root + ".domain..",
                        root + ".application..")
                .check(service);
    }

    public void adaptersDoNotKnowEachOther() {
        slices().matching(root + ".(kafka|rest|persistence)..")
                .should()
                .notDependOnEachOther()
                .check(service);
    }
}
