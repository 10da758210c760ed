package io.unhook.revocation.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The claims of an {@code id_token} that came straight from the token endpoint.
 *
 * <p>OpenID Connect Core, 3.1.3.7: there, TLS vouches for the issuer in place of the signature. So this must never be used for
 * a token that somebody else handed over.
 */
public record IdToken(JsonNode claims) {

    /** Empty if the answer holds none, or none that can be read. */
    public static Optional<IdToken> in(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.status() == 200
                ? decode(answer.body().path("id_token").asText(""))
                : Optional.empty();
    }

    private static Optional<IdToken> decode(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JsonBody.object(Base64.getUrlDecoder().decode(parts[1]));
            return claims.isObject() ? Optional.of(new IdToken(claims)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public String text(String claim) {
        JsonNode value = claims.path(claim);
        return value.isTextual() ? value.textValue().strip() : "";
    }

    public boolean isFor(String clientId) {
        JsonNode audience = claims.path("aud");
        return audience.isTextual()
                ? audience.textValue().equals(clientId)
                : StreamSupport.stream(audience.spliterator(), false)
                        .anyMatch(one -> one.asText().equals(clientId));
    }

    /** Claims are personal data. */
    @Override
    public String toString() {
        return "IdToken[hidden]";
    }
}
