package io.unhook.revocation.imap;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.PasswordDoor;
import io.unhook.revocation.domain.provider.PersonStep;
import jakarta.enterprise.context.ApplicationScoped;

/** There is no grant to end: we forget the password, and only changing it shuts out whoever else still has it. */
@ApplicationScoped
class ImapDoor implements PasswordDoor {
    private final RevocationSettings.Imap settings;

    ImapDoor(RevocationSettings settings) {
        this.settings = settings.imap();
    }

    @Override
    public Provider provider() {
        return Provider.IMAP;
    }

    @Override
    public PersonStep byHand(GrantKey grant) {
        return new PersonStep(ActionBy.IT, settings.helpPage().orElse(null), "imap.change-password");
    }
}
