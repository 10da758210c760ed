package io.unhook.revocation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessGranted;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person comes back with a new consent while their older one is being ended. */
@Tag("service")
@QuarkusTest
class ConsentingAnewTest {

    @Test
    void whileAPersonHadToActSupersedesTheOlderEpoch() {
        String tenant = Consents.tenant("anew.example", "not-opted-in");
        var inbox = Api.inbox(Provider.MICROSOFT, "ada@anew.example");
        String location = Browser.allow(Browser.page(inbox, 2), "ada@anew.example");
        Api.connected(inbox, Consents.microsoft("ada@anew.example", tenant));
        Api.remove(inbox, 1);
        Api.awaitActionNeeded(inbox);

        Browser.back(location).statusCode(200);

        String use = connectionTwo(inbox);
        Api.awaitSettled(inbox, Outcome.SUPERSEDED);
        assertThat(Database.count("select epoch from grant_use where id = '" + use + "'"))
                .isEqualTo(2);
        Api.credential(use).statusCode(200);
    }

    private static String connectionTwo(Mailbox inbox) {
        return ((AccessGranted) Api.awaitTold(
                        inbox, event -> event instanceof AccessGranted granted && granted.connection() == 2))
                .useId();
    }
}
