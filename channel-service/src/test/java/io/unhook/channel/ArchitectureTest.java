package io.unhook.channel;

import io.unhook.stack.testing.mailbox.KeeperArchitecture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ArchitectureTest {
    private static final KeeperArchitecture ARCHITECTURE = new KeeperArchitecture("io.unhook.channel");

    @Test
    void isAsForAllWhoKeepMailboxes() {
        ARCHITECTURE.speaksOfPackagesThatAreThere();
        ARCHITECTURE.theDomainKnowsJavaAndWhatServicesSayToEachOtherAndNothingElse();
        ARCHITECTURE.theUseCasesKnowNoAdapter();
        ARCHITECTURE.adaptersDoNotKnowEachOther();
    }
}
