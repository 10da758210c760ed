package io.unhook.simulator.generic;

import io.unhook.simulator.browser.Iss;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** RFC 8414 and OpenID Connect in one document. */
final class Discovery {
    private final World world;

    Discovery(World world) {
        this.world = world;
    }

    static String issuer(Request request) {
        return request.base() + GenericDoor.PREFIX + "/" + request.variable("issuer");
    }

    Answer document(Request request) {
        String issuer = issuer(request);
        List<String> methods = List.of("client_secret_basic", "client_secret_post");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer);
        document.put("authorization_endpoint", issuer + "/authorize");
        document.put("token_endpoint", issuer + "/token");
        document.put("token_endpoint_auth_methods_supported", methods);
        document.put("revocation_endpoint", issuer + "/revoke");
        document.put("revocation_endpoint_auth_methods_supported", methods);
        document.put("userinfo_endpoint", issuer + "/userinfo");
        document.put("jwks_uri", issuer + "/jwks");
        document.put("response_types_supported", List.of("code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        if (Iss.isAnnounced(world.settings().generic().answerIss())) {
            document.put("authorization_response_iss_parameter_supported", true);
        }
        return Answer.json(200, document);
    }
}
