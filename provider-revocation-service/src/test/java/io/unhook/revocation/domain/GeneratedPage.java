package io.unhook.revocation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that a test makes from the code, and that stands in the repository as it is. */
public record GeneratedPage(Path page) {

    public void isUpToDate(String text) {
        try {
            if (Boolean.getBoolean("unhook.write-docs")) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, text);
            }
            assertThat(page)
                    .as("stale: run the test again with -Dunhook.write-docs=true and look at the difference")
                    .hasContent(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
