package io.unhook.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Other teams take this jar alone: the records need nothing, reading and writing them needs Jackson. */
@Tag("architecture")
class TheJarTest {
    private static final Path CONTENT = Path.of("target/classes");

    private final JavaClasses shipped = new ClassFileImporter().importPath(CONTENT);

    @Test
    void theRecordsKnowJavaAndNothingElse() {
        classes()
                .that()
                .resideOutsideOfPackage("io.unhook.contracts.json")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.unhook.contracts", "io.unhook.contracts.mailbox")
                .check(shipped);
    }

    @Test
    void jsonKnowsJacksonBesides() {
        classes()
                .that()
                .resideInAPackage("io.unhook.contracts.json")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "io.unhook.contracts", "io.unhook.contracts.json", "com.fasterxml.jackson..")
                .check(shipped);
    }

    @Test
    void itHoldsTheContractsAndNoConfiguration() throws IOException {
        try (var files = Files.walk(CONTENT)) {
            assertThat(files.filter(Files::isRegularFile).map(CONTENT::relativize))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.toString()).startsWith("io/unhook/contracts/"));
        }
    }
}
