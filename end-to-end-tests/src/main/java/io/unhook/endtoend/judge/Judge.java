package io.unhook.endtoend.judge;

import io.unhook.endtoend.judge.checks.EffectsHappenOnce;
import io.unhook.endtoend.judge.checks.EveryEventIsClaimed;
import io.unhook.endtoend.judge.checks.EverythingEnds;
import io.unhook.endtoend.judge.checks.NoDeadLetters;
import io.unhook.endtoend.judge.checks.NoOtherAccountIsTouched;
import io.unhook.endtoend.judge.checks.NoPhantoms;
import io.unhook.endtoend.judge.checks.NothingIsLost;
import io.unhook.endtoend.judge.checks.OneEffectiveRevocation;
import io.unhook.endtoend.judge.checks.OneMailEach;
import io.unhook.endtoend.judge.checks.OrderIsKept;
import io.unhook.endtoend.judge.checks.StateAndTopicAgree;
import io.unhook.endtoend.judge.seen.Mail;
import io.unhook.endtoend.judge.seen.Picture;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks every check. Ask when everything has come to rest: before that, what is on its way looks lost. */
public final class Judge {
    private static final Check AT_REST = new EverythingEnds();

    private static final List<Check> CHECKS = List.of(
            new NothingIsLost(),
            new NoPhantoms(),
            new StateAndTopicAgree(),
            new OrderIsKept(),
            new EveryEventIsClaimed(),
            new EffectsHappenOnce(),
            new OneEffectiveRevocation(),
            new OneMailEach(),
            new NoOtherAccountIsTouched(),
            new NoDeadLetters(),
            AT_REST);

    private final World world;

    public Judge(World world) {
        this.world = world;
    }

    public List<Finding> findings() {
        return findings(_ -> true);
    }

    /** Of these accounts, and of none in particular. */
    public List<Finding> findings(Collection<String> accounts) {
        Set<String> meant = Set.copyOf(accounts);
        return findings(finding -> finding.account() == null || meant.contains(finding.account()));
    }

    private List<Finding> findings(Predicate<Finding> meant) {
        Picture seen = Picture.of(world);
        return CHECKS.stream()
                .flatMap(check -> check.findings(seen))
                .filter(meant)
                .toList();
    }

    /** What is still on its way in these accounts. */
    public List<Finding> unrest(Collection<String> accounts) {
        return AT_REST.findings(Picture.of(world))
                .filter(finding -> accounts.contains(finding.account()))
                .toList();
    }

    /** Mails that arrived more than once with one Message-ID: a crash between their acceptance and its record allows that. */
    public Map<String, Long> ambiguousMails() {
        return Picture.of(world).mails().stream()
                .map(Mail::messageId)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(mail -> mail.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
