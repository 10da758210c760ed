package io.unhook.revocation.microsoft;

import io.unhook.contracts.ActionBy;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.PersonStep;

/** Who can end what by hand. */
record Steps(RevocationSettings.Microsoft settings) {

    boolean personal(Realm realm) {
        return realm.tenant().equalsIgnoreCase(settings.personalTenant());
    }

    PersonStep byOwner(Realm realm) {
        return personal(realm)
                ? new PersonStep(ActionBy.OWNER, settings.personalPage(), "microsoft.personal")
                : new PersonStep(ActionBy.OWNER, settings.myAppsPage(), "microsoft.my-apps");
    }

    /** My Apps tells the owner: "You can't revoke these permissions because the administrator consented to them". */
    PersonStep byAdmin() {
        return new PersonStep(ActionBy.TENANT_ADMIN, settings.adminPage(), "microsoft.admin-consent");
    }
}
