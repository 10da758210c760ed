package io.unhook.endtoend.judge.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.unhook.endtoend.judge.Check;
import io.unhook.endtoend.judge.Finding;
import io.unhook.endtoend.judge.World;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.ProviderGrant;
import io.unhook.endtoend.judge.seen.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** At the provider, at most one call ended a grant's epoch; and none ended one on which somebody still lives. */
public final class OneEffectiveRevocation implements Check {
    @Override
    public Stream<Finding> findings(Picture seen) {
        Map<String, Row> grants = seen.rows(World.REVOCATION, "provider_grant").stream()
                .collect(toMap(OneEffectiveRevocation::subject, row -> row, (one, _) -> one));
        Map<String, Set<String>> accounts = accounts(seen, _ -> true);
        Map<String, Set<String>> living =
                accounts(seen, use -> !use.text("state").equals("ENDED"));
        return Stream.concat(
                seen.grants().stream()
                        .filter(grant -> grant.effectiveRevocations() > 1)
                        .flatMap(grant -> finding(
                                accounts,
                                grants.get(subject(grant)),
                                grant + " was ended by " + grant.effectiveRevocations() + " calls")),
                newest(seen).values().stream()
                        .filter(grant -> !grant.isAlive() && grant.wasEndedByACall())
                        .filter(grant -> grants.containsKey(subject(grant))
                                && living.containsKey(grants.get(subject(grant)).text("id")))
                        .flatMap(grant -> finding(
                                living, grants.get(subject(grant)), grant + " was ended though a use lives on it")));
    }

    private static Map<String, ProviderGrant> newest(Picture seen) {
        return seen.grants().stream()
                .collect(toMap(grant -> subject(grant) + grant.realm(), grant -> grant, (_, later) -> later));
    }

    private static Map<String, Set<String>> accounts(Picture seen, Predicate<Row> which) {
        List<Row> uses = seen.rows(World.REVOCATION, "grant_use");
        return uses.stream()
                .filter(which)
                .collect(groupingBy(use -> use.text("grant_id"), mapping(use -> use.text("account_id"), toSet())));
    }

    private static Stream<Finding> finding(Map<String, Set<String>> accounts, Row grant, String what) {
        if (grant == null) return Stream.of(new Finding("revocation", null, what));
        return accounts.getOrDefault(grant.text("id"), Set.of()).stream()
                .map(account -> new Finding("revocation", account, what));
    }

    private static String subject(Row grant) {
        return grant.text("provider").toLowerCase(Locale.ROOT).replace("oauth", "generic") + " "
                + grant.text("subject");
    }

    private static String subject(ProviderGrant grant) {
        return grant.provider() + " " + grant.subject();
    }
}
