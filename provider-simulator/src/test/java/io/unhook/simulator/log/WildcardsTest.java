package io.unhook.simulator.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("domain")
class WildcardsTest {

    @ParameterizedTest
    @CsvSource({
        "POST /google/revoke, POST, /google/revoke, true",
        "POST /google/revoke, GET, /google/revoke, false",
        "/google/revoke, GET, /google/revoke, true",
        "/google/*, POST, /google/token, true",
        "DELETE /microsoft/graph/*, DELETE, /microsoft/graph/v1.0/oauth2PermissionGrants/x, true",
        "/microsoft/login/*/token, POST, /microsoft/login/common/oauth2/v2.0/token, true",
        "/google/revoke, POST, /google/revoke2, false",
        "*, PATCH, /anything, true",
        "* /google/*, POST, /google/token, true"
    })
    void aStarIsAnything(String pattern, String method, String path, boolean matches) {
        assertThat(Wildcards.of(pattern).match(method, path)).isEqualTo(matches);
    }
}
