package io.unhook.revocation.imap;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.http.TestSettings;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ImapDoorTest {
    private static final GrantKey ADAS = new GrantKey(Provider.IMAP, "imap.acme.example", "ada");

    @Test
    void theItDepartmentChangesThePassword() {
        assertThat(new ImapDoor(TestSettings.with(Map.of())).byHand(ADAS))
                .isEqualTo(new PersonStep(ActionBy.IT, null, "imap.change-password"));
    }

    @Test
    void whereTheyReadHowIsConfiguration() {
        ImapDoor door = new ImapDoor(TestSettings.with(Map.of("imap.help-page", "https://it.acme.example/mail")));

        assertThat(door.byHand(ADAS).url()).isEqualTo("https://it.acme.example/mail");
    }
}
