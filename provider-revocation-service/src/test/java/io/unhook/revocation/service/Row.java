package io.unhook.revocation.service;

import io.unhook.contracts.Outcome;
import io.unhook.revocation.domain.DisconnectionState;
import io.unhook.revocation.domain.revoking.RevocationState;
import java.util.List;

/**
 * One answer of a provider's table, and what follows from it.
 *
 * @param says the answer, for people
 * @param where the situation it is given in, in the words of the table's test
 * @param heard the record of attempts; with … at its end, how it begins
 */
record Row(String says, String where, List<Fault> faults, String heard, Ends ends) {

    static Row row(String says, Fault fault, String heard, Ends ends) {
        return new Row(says, "", List.of(fault), heard, ends);
    }

    /** The provider's true answers. */
    static Row row(String says, String heard, Ends ends) {
        return new Row(says, "", List.of(), heard, ends);
    }

    Row where(String situation) {
        return new Row(says, situation, faults, heard, ends);
    }

    Row with(Fault another) {
        return new Row(says, where, List.of(faults.getFirst(), another), heard, ends);
    }

    /** The faults strike so many calls later. */
    Row after(int calls) {
        List<Fault> later = faults.stream().map(fault -> fault.after(calls)).toList();
        return new Row(says, where, later, heard, ends);
    }

    boolean endsThere() {
        return ends.atRest() && !heard.endsWith("…");
    }

    String heardFirst() {
        return heard.replace("…", "");
    }

    @Override
    public String toString() {
        return says + (where.isEmpty() ? "" : " (" + where + ")") + " -> " + ends;
    }

    /** Where the revocation and the disconnection stand, and so what the account was told. */
    enum Ends {
        CONFIRMED(RevocationState.Name.SETTLED, Outcome.CONFIRMED),
        ALREADY_INVALID(RevocationState.Name.SETTLED, Outcome.ALREADY_INVALID),
        ADMIN_GRANT_REMAINS(RevocationState.Name.ACTION_NEEDED, Outcome.ADMIN_GRANT_REMAINS),
        PERSON_MUST_ACT(RevocationState.Name.ACTION_NEEDED, null),
        /** A fault of ours has to be mended first, so it is tried again slowly; nobody is told anything. */
        CALLS_SLOWLY(RevocationState.Name.DUE, null),
        PROBES_SLOWLY(RevocationState.Name.VERIFYING, null),
        /** Not proven yet, and nobody is told anything. */
        PROBES(RevocationState.Name.VERIFYING, null);

        final RevocationState.Name revocation;
        final Outcome outcome;

        Ends(RevocationState.Name revocation, Outcome outcome) {
            this.revocation = revocation;
            this.outcome = outcome;
        }

        DisconnectionState.Name disconnection() {
            if (outcome != null) return DisconnectionState.Name.SETTLED;
            return this == PERSON_MUST_ACT ? DisconnectionState.Name.ACTION_NEEDED : DisconnectionState.Name.OPEN;
        }

        boolean slowly() {
            return this == CALLS_SLOWLY || this == PROBES_SLOWLY;
        }

        /** Nothing more is asked for a while. */
        boolean atRest() {
            return revocation == RevocationState.Name.SETTLED || slowly();
        }
    }
}
