package io.unhook.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import io.unhook.stack.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class EnvTest {
    @Test
    void everyEmptyValueIsFilledAndTheKeysAreKeys() throws IOException, ParseException {
        var example = Files.readAllLines(Home.folder().resolve(".env.example"));
        Map<String, String> values = Env.filled(example).stream()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(both -> both[0], both -> both[1]));
        assertThat(values.values()).noneMatch(String::isEmpty);
        for (String key : Arrays.asList("TOKEN_KEYS", "TOKEN_LOOKUP_KEY"))
            assertThat(Base64.getDecoder().decode(values.get(key))).hasSize(32);
        assertThat(JWKSet.parse(values.get("RECEIPT_KEYS")).getKeys())
                .singleElement()
                .matches(key -> key.isPrivate());
    }
}
