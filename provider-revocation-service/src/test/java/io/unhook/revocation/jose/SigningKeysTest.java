package io.unhook.revocation.jose;

import static io.unhook.revocation.jose.TestKeys.fresh;
import static io.unhook.revocation.jose.TestKeys.set;
import static io.unhook.revocation.jose.TestKeys.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unhook.revocation.application.ReceiptSigner.PublicKey;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class SigningKeysTest {

    @Test
    void theFirstSignsAndAllArePublishedWithoutTheirPrivatePart() {
        var first = fresh();
        var second = fresh();
        var signer = signer(set(first, second));

        assertThat(signer.sign(Map.of()).kid()).isEqualTo(kid(first));
        assertThat(signer.publicKeys()).extracting(PublicKey::kid).containsExactly(kid(first), kid(second));
        assertThat(signer.publicKeys())
                .extracting(PublicKey::jwk)
                .noneMatch(jwk -> jwk.contains("\"d\""))
                .allMatch(jwk -> jwk.contains("\"alg\":\"ES256\"") && jwk.contains("\"use\":\"sig\""));
    }

    @Test
    void anIdGivenWithAKeyDoesNotMatterSoTwoKeysNeverShareOne() {
        var named = fresh();
        named.setKeyId("prod");

        assertThat(signer(set(named)).sign(Map.of()).kid()).isEqualTo(kid(named));
    }

    @Test
    void theServiceDoesNotStartWithBadOnesAndDoesNotPrintThem() throws JoseException {
        var good = fresh();
        refused("secret stuff", "is not a JWK set");
        refused("{\"secret\": 1}", "is not a JWK set");
        refused("{\"keys\": []}", "has no key in it");
        refused("{\"keys\": [\"secret\"]}", "key 1 is not a JWK");
        refused("{\"keys\": [{\"kty\": \"EC\", \"crv\": \"P-256\", \"d\": \"secret\"}]}", "key 1 is not a JWK");
        refused(set(good).replace("]", ", {\"kty\": \"oct\", \"k\": \"secret\"}]"), "key 2 is not an EC key on P-256");
        refused(
                new JsonWebKeySet(RsaJwkGenerator.generateJwk(2048)).toJson(OutputControlLevel.INCLUDE_PRIVATE),
                "key 1 is not an EC key on P-256");
        refused(
                new JsonWebKeySet(EcJwkGenerator.generateJwk(EllipticCurves.P384))
                        .toJson(OutputControlLevel.INCLUDE_PRIVATE),
                "key 1 is not an EC key on P-256");
        refused(new JsonWebKeySet(good).toJson(OutputControlLevel.PUBLIC_ONLY), "key 1 has no private part");
    }

    @Test
    void norWithHalvesOfTwoKeys() {
        var mixed = new EllipticCurveJsonWebKey(fresh().getECPublicKey());
        mixed.setPrivateKey(fresh().getEcPrivateKey());

        refused(set(mixed), "do not belong together");
    }

    private static void refused(String keys, String why) {
        assertThatThrownBy(() -> signer(keys))
                .hasMessageStartingWith("unhook.revocation.keys.receipts ")
                .hasMessageContaining(why)
                .hasMessageNotContainingAny("secret")
                .hasNoCause();
    }

    private static String kid(EllipticCurveJsonWebKey key) {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }
}
