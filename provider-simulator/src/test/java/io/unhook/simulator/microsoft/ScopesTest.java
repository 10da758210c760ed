package io.unhook.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ScopesTest {

    @Test
    void aScopeBelongsToTheResourceItNamesAndToGraphIfItNamesNone() {
        Scopes scopes = Scopes.of(
                "openid Mail.Read https://graph.microsoft.com/User.Read https://outlook.office.com/SMTP.Send");

        assertThat(scopes.of(Resource.GRAPH)).containsExactly("Mail.Read", "User.Read");
        assertThat(scopes.of(Resource.OUTLOOK)).containsExactly("SMTP.Send");
        assertThat(scopes.resources()).containsExactly(Resource.GRAPH, Resource.OUTLOOK);
    }

    @Test
    void signInScopesAreKeptOnGraphsObject() {
        Scopes scopes = Scopes.of("openid offline_access https://outlook.office.com/SMTP.Send");

        assertThat(scopes.onObject(Resource.GRAPH)).containsExactly("openid", "offline_access");
        assertThat(scopes.onObject(Resource.OUTLOOK)).containsExactly("SMTP.Send");
        assertThat(scopes.resources()).containsExactly(Resource.OUTLOOK);
    }
}
