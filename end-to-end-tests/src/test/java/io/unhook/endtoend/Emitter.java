package io.unhook.endtoend;

import io.unhook.stack.testing.Tools;
import java.nio.file.Files;
import java.nio.file.Path;

/** Each way to emit an event that docs/integrating.md shows. */
enum Emitter {
    CONSOLE_PRODUCER("sh console-producer"),
    JAVA("java FirstRemoval"),
    KCAT("sh kcat", "kcat"),
    CURL_BINARY("sh http-binary"),
    CURL_STRUCTURED("sh http-structured"),
    JAVASCRIPT("js kafka", "node"),
    JAVASCRIPT_HTTP("js http", "node");

    /** Made by {@code npm install --prefix deploy/checks}. */
    static final Path NODE_MODULES =
            Path.of("../deploy/checks/node_modules").toAbsolutePath().normalize();

    final String snippet;
    private final String[] tools;

    Emitter(String snippet, String... tools) {
        this.snippet = snippet;
        this.tools = tools;
    }

    boolean canRunHere() {
        return Tools.areThere(tools) && (!snippet.startsWith("js") || Files.isDirectory(NODE_MODULES));
    }
}
