package io.unhook.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unhook.stack.Home;
import io.unhook.stack.Service;
import io.unhook.stack.Stack;
import io.unhook.stack.process.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the running stack is, for the commands beside {@code up}: {@code .unhook/stack.json}. */
public final class StackFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StackFile() {}

    static void write(Stack stack) {
        write(stack, file());
    }

    /** For a stack that was started elsewhere than by {@code up}. */
    public static void write(Stack stack, Path file) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("pid", ProcessHandle.current().pid());
        content.put("kafka", stack.broker().address());
        content.put("signIn", stack.signIn().url());
        content.put("mail", stack.mail().pagesUrl());
        content.put("smtpPort", stack.mail().smtpPort());
        content.put("imapPort", stack.mail().imapPort());
        content.put("simulator", stack.simulator().url());
        for (Service service : Service.values()) content.put(service.module(), about(stack, service));
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), content);
        } catch (IOException e) {
            throw new StackProblem("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> about(Stack stack, Service service) {
        var running = stack.service(service);
        var database = stack.database(service);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("url", running.url());
        about.put("management", running.managementUrl());
        about.put("pid", running.process().pid());
        about.put("log", running.log().toString());
        about.put("database", database.jdbcUrl() + "?user=" + database.user() + "&password=" + database.password());
        return about;
    }

    static String read(String part) {
        return content().required(part).asText();
    }

    static String url(Service service) {
        return content().required(service.module()).required("url").asText();
    }

    private static JsonNode content() {
        try {
            JsonNode content = JSON.readTree(file().toFile());
            if (ProcessHandle.of(content.path("pid").asLong()).isPresent()) return content;
        } catch (IOException e) {
            throw new StackProblem("nothing is up: start it with ./unhook up", e);
        }
        throw new StackProblem("nothing is up any more: start it with ./unhook up");
    }

    static void delete() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new StackProblem("cannot delete " + file() + ": " + e.getMessage(), e);
        }
    }

    private static Path file() {
        return Home.folder().resolve(".unhook").resolve("stack.json");
    }
}
