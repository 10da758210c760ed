package io.unhook.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file under {@code docs} that a test makes from the code, so that the two cannot part. */
public final class GeneratedPage {
    private static final Path DOCS = Path.of("../docs");

    private GeneratedPage() {}

    /** Fails if the page says something else; with {@code -Dunhook.write-docs=true} it is written anew first. */
    public static void isUpToDate(String name, String content) {
        Path page = DOCS.resolve(name);
        try {
            if (Boolean.getBoolean("unhook.write-docs")) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, content);
            }
            if (!Files.exists(page) || !Files.readString(page).equals(content))
                throw new AssertionError(
                        "docs/" + name
                                + " is stale: run the test again with -Dunhook.write-docs=true, look at the difference, commit it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
