package io.unhook.notification.domain;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Every way in which an end may stand, as events tell it. */
record Ending(String title, End end) {

    static List<Ending> every() {
        List<Ending> endings = new ArrayList<>();
        endings.add(new Ending("nothing heard, the hold is over", new End.InProgress()));
        for (ActionBy by : ActionBy.values())
            endings.add(
                    new Ending("`DisconnectionActionNeeded` by `" + by + "`", new End.ActionNeeded(by, null, null)));
        for (Outcome outcome : Outcome.values())
            endings.add(new Ending("`DisconnectionSettled`: `" + outcome + "`", Story.settled(outcome)));
        endings.add(settled(
                "`UNCONFIRMED`, an administrator could make sure", Outcome.UNCONFIRMED, "microsoft.admin-consent"));
        endings.add(settled("`UNCONFIRMED`, IT could make sure", Outcome.UNCONFIRMED, "imap.change-password"));
        endings.add(
                settled("`NOT_APPLICABLE`, no grant was known", Outcome.NOT_APPLICABLE, End.Settled.NO_GRANT_KNOWN));
        return endings;
    }

    private static Ending settled(String title, Outcome outcome, String nextStep) {
        return new Ending("`DisconnectionSettled`: " + title, new End.Settled(outcome, List.of(), null, nextStep));
    }

    boolean isHeard() {
        return !(end instanceof End.InProgress);
    }

    @Override
    public String toString() {
        return title;
    }
}
