package io.unhook.revocation.application;

import io.unhook.contracts.mailbox.MailDomain;
import io.unhook.revocation.domain.moving.MxAnswer;

/** Asks DNS who takes in a domain's mail. It waits for the answer, some seconds at most, and never throws for want of one. */
public interface MailExchangers {
    MxAnswer of(MailDomain domain);
}
