package io.unhook.revocation.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What an issuer's discovery document says about it.
 *
 * @param namesItself RFC 9207: every answer of its consent page carries {@code iss}
 */
record Endpoints(
        Optional<URI> authorization,
        boolean namesItself,
        URI token,
        Optional<URI> userinfo,
        Optional<URI> revocation,
        ClientAuthentication atToken,
        ClientAuthentication atRevocation) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    enum ClientAuthentication {
        BASIC,
        POST
    }

    /**
     * Empty if the document is none, speaks for another issuer (RFC 8414, 3.3), or names an endpoint that we must not call:
     * everything but https, save on this machine for an issuer that is on it too.
     */
    static Optional<Endpoints> read(JsonNode document, URI issuer) {
        if (!document.path("issuer").asText("").equals(issuer.toString())) {
            return Optional.empty();
        }
        try {
            return read(document, isOnThisMachine(issuer));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether we may call it at all, before anything is known about it. */
    static boolean mayBeCalled(URI uri, boolean onThisMachine) {
        return "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && onThisMachine && isOnThisMachine(uri));
    }

    static boolean isOnThisMachine(URI uri) {
        return uri.getHost() != null && LOOPBACK.contains(uri.getHost());
    }

    private static Optional<Endpoints> read(JsonNode document, boolean onThisMachine) {
        Optional<URI> token = endpoint(document, "token_endpoint", onThisMachine);
        return token.map(uri -> new Endpoints(
                endpoint(document, "authorization_endpoint", onThisMachine),
                document.path("authorization_response_iss_parameter_supported").asBoolean(false),
                uri,
                endpoint(document, "userinfo_endpoint", onThisMachine),
                endpoint(document, "revocation_endpoint", onThisMachine),
                authentication(document.path("token_endpoint_auth_methods_supported")),
                authentication(document.path("revocation_endpoint_auth_methods_supported"))));
    }

    private static Optional<URI> endpoint(JsonNode document, String name, boolean onThisMachine) {
        return Optional.of(document.path(name).asText(""))
                .filter(text -> !text.isBlank())
                .map(URI::create)
                .map(uri -> {
                    if (!mayBeCalled(uri, onThisMachine)) {
                        throw new IllegalArgumentException("endpoint that must not be called");
                    }
                    return uri;
                });
    }

    /** Basic is the default of both RFC 8414 and OpenID Connect. */
    private static ClientAuthentication authentication(JsonNode methods) {
        boolean basic = methods.isMissingNode() || contains(methods, "client_secret_basic");
        return !basic && contains(methods, "client_secret_post")
                ? ClientAuthentication.POST
                : ClientAuthentication.BASIC;
    }

    private static boolean contains(JsonNode methods, String name) {
        return StreamSupport.stream(methods.spliterator(), false)
                .anyMatch(method -> method.asText().equals(name));
    }
}
