package io.unhook.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.unhook.contracts.json.Decoded;
import io.unhook.contracts.json.EventJson;
import io.unhook.contracts.json.SchemaCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is published beside the records: samples and schemas, read as any other team would read them. */
final class Published {
    static final ObjectMapper JSON = JsonMapper.builder().build();
    static final SchemaCheck SCHEMAS = Published::fault;

    private static final Path FOLDER = Path.of("src/main/resources/io/unhook/contracts/samples");

    private Published() {}

    /** A sample as its file stands, whichever version it is of. */
    record Sample(String file, JsonNode content) {
        Event event() {
            byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
            Decoded decoded = EventJson.readStructured(bytes, Instant.EPOCH, SCHEMAS);
            if (decoded instanceof Decoded.Known known) return known.event();
            throw new AssertionError(file + " cannot be read any more: " + decoded);
        }

        String sha256() throws IOException {
            try {
                byte[] bytes = Files.readAllBytes(FOLDER.resolve(file));
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** Every sample ever published, whatever the code knows today. */
    static List<Sample> samples() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Published::sample).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(Path file) {
        try {
            return new Sample(file.getFileName().toString(), JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode sample(String type) {
        return tree(EventJson.sample(type));
    }

    private static Optional<String> fault(String type, JsonNode data) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(EventJson.schema(type), config)
                .validate(data);
        return faults.isEmpty() ? Optional.empty() : Optional.of(faults.toString());
    }

    private static JsonNode tree(InputStream resource) {
        try (resource) {
            return JSON.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
