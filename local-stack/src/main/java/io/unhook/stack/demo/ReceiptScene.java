package io.unhook.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.unhook.stack.Service;
import io.unhook.stack.client.JsonHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;

/** Checks a receipt as an outsider does: from the text and the public keys alone, with a library that its signer does not use. */
final class ReceiptScene implements Scene {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String title() {
        return "A receipt: signed by us, checked by anybody, and worth nothing with one byte changed";
    }

    @Override
    public void play(Stage stage) {
        User rita = stage.user("acme", "rita", "Rita", "rita@gmail.example");
        ConnectedMailbox inbox = stage.connectedGmail(rita);
        inbox.deactivateAndRemove();
        String id = inbox.settles("CONFIRMED").path("id").asText();

        String receipt = stage.revocation()
                .get("/disconnections/" + id + "/receipt")
                .expecting(200)
                .body()
                .asText();
        String keys = new JsonHttp(stage.stack().service(Service.REVOCATION).url(), "")
                .get("/.well-known/jwks.json")
                .expecting(200)
                .body()
                .toString();

        Checks.that("the signature holds", verifies(receipt, keys), receipt.length() + " characters");
        JsonNode says = payload(receipt);
        Checks.that(
                "it speaks of this disconnection",
                says.path("disconnectionId").asText().equals(id),
                id);
        Checks.that("and says how it ended", says.path("outcome").asText().equals("CONFIRMED"), says.path("outcome"));
        says.toPrettyString().lines().forEach(line -> System.out.println("      │ " + line));
        Checks.that("with one byte of it changed", !verifies(oneByteChanged(receipt), keys), "refused");
        stage.mail(rita, 1);
    }

    /** The algorithm is ours to say, never the token's. */
    private static boolean verifies(String receipt, String keys) {
        try {
            var jws = JWSObject.parse(receipt);
            var key = JWKSet.parse(keys).getKeyByKeyId(jws.getHeader().getKeyID());
            return key != null
                    && jws.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256)
                    && jws.verify(new ECDSAVerifier(key.toECKey()));
        } catch (ParseException | JOSEException _) {
            return false;
        }
    }

    private static JsonNode payload(String receipt) {
        try {
            return JSON.readTree(JWSObject.parse(receipt).getPayload().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String oneByteChanged(String receipt) {
        int at = receipt.indexOf('.') + 20;
        char other = receipt.charAt(at) == 'A' ? 'B' : 'A';
        return receipt.substring(0, at) + other + receipt.substring(at + 1);
    }
}
