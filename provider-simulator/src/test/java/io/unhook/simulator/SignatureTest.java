package io.unhook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("service")
class SignatureTest {
    @RegisterExtension
    static final RunningSimulator simulator = new RunningSimulator();

    @Test
    void anIdTokenIsSignedWithTheKeyThatIsServed() throws GeneralSecurityException {
        Consented ada = simulator.control().consent(ConsentOrder.google("ada@acme.example"));
        String token = simulator
                .call()
                .form(
                        "/google/token",
                        Map.of("grant_type", "refresh_token", "refresh_token", ada.refreshToken()),
                        "google-client",
                        "google-secret")
                .json("id_token");
        JsonNode key = simulator.call().get("/google/oauth2/v3/certs").json().at("/keys/0");
        int signatureAt = token.lastIndexOf('.');

        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey(key));
        signature.update(token.substring(0, signatureAt).getBytes(StandardCharsets.US_ASCII));

        assertThat(signature.verify(decoded(token.substring(signatureAt + 1)))).isTrue();
        assertThat(new String(decoded(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8))
                .contains("\"kid\":\"" + key.path("kid").asText() + "\"", "RS256");
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e"))));
    }

    private static BigInteger number(JsonNode field) {
        return new BigInteger(1, decoded(field.asText()));
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
