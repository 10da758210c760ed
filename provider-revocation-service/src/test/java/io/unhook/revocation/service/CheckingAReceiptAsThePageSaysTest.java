package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.unhook.stack.testing.Snippets;
import io.unhook.stack.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of docs/receipts.md as they stand there, if this machine has the tools that they name. */
@Tag("service")
@QuarkusTest
class CheckingAReceiptAsThePageSaysTest {
    @TempDir
    Path folder;

    @Test
    void theTwoCommandsAcceptItAndRefuseItWithOneByteChanged() throws IOException, InterruptedException {
        assumeTrue(Tools.areThere("sh", "curl", "jose"));
        String[] commands = commands();
        String id = AReceiptForEveryOutcomeTest.removed("by-the-page@gmail.example");

        assertThat(run(String.join("\n", commands), id)).isZero();
        assertThat(Files.readString(folder.resolve("claims.json"))).contains("\"disconnectionId\":\"" + id + "\"");

        Path receipt = folder.resolve("receipt.jws");
        String text = Files.readString(receipt);
        int at = text.indexOf('.') + 20;
        Files.writeString(
                receipt, text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1));
        assertThat(run(commands[1], id)).isNotZero();
    }

    private static String[] commands() {
        String[] lines = Snippets.on("receipts.md").named("sh").split("\n");
        assertThat(lines).as("in two commands").hasSize(2);
        return lines;
    }

    private int run(String commands, String disconnection) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(folder.toFile())
                .inheritIO();
        shell.environment()
                .putAll(Map.of(
                        "UNHOOK",
                        RestAssured.baseURI + ":" + RestAssured.port,
                        "TOKEN",
                        Api.PRODUCT,
                        "ID",
                        disconnection));
        return shell.start().waitFor();
    }
}
