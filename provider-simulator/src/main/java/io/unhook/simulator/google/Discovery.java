package io.unhook.simulator.google;

import io.unhook.simulator.browser.Iss;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Google's discovery document, with the endpoints here. */
final class Discovery {
    private final World world;

    Discovery(World world) {
        this.world = world;
    }

    Answer document(Request request) {
        String here = request.base() + GoogleDoor.PREFIX;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", world.settings().google().issuer());
        document.put("authorization_endpoint", here + "/o/oauth2/v2/auth");
        document.put("token_endpoint", here + "/token");
        document.put("userinfo_endpoint", here + "/v1/userinfo");
        document.put("revocation_endpoint", here + "/revoke");
        document.put("jwks_uri", here + "/oauth2/v3/certs");
        document.put("response_types_supported", List.of("code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("scopes_supported", List.of("openid", "email", "profile"));
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic"));
        document.put(
                "claims_supported",
                List.of("aud", "email", "email_verified", "exp", "given_name", "iat", "iss", "name", "sub"));
        document.put("code_challenge_methods_supported", List.of("plain", "S256"));
        document.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        if (Iss.isAnnounced(world.settings().google().answerIss())) {
            document.put("authorization_response_iss_parameter_supported", true);
        }
        return Answer.json(200, document);
    }
}
