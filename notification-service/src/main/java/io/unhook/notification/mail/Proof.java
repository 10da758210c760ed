package io.unhook.notification.mail;

import io.unhook.contracts.Evidence;
import io.unhook.contracts.Outcome;
import io.unhook.notification.domain.End.Settled;
import io.unhook.notification.mail.Page.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an outcome rests on, in plain words. "Proven" is said of a confirmed one and of nothing else. */
final class Proof {
    private final Writing writing;
    private final Texts texts;

    Proof(Writing writing) {
        this.writing = writing;
        this.texts = writing.texts();
    }

    Section of(Settled settled) {
        boolean proven = settled.outcome() == Outcome.CONFIRMED;
        List<String> lines = new ArrayList<>();
        lines.add(claim(settled));
        newestOfEachKind(settled.evidence()).flatMap(this::line).forEach(lines::add);
        return new Section(proven ? texts.proven_title() : texts.known_title(), lines, false, null);
    }

    private String claim(Settled settled) {
        String product = writing.product();
        String provider = writing.provider();
        return switch (settled.outcome()) {
            case CONFIRMED -> texts.proven_confirmed(product, provider);
            case ALREADY_INVALID -> texts.known_already_invalid(product, provider);
            case KEPT_SHARED -> texts.known_kept_shared(product, provider);
            case SUPERSEDED -> texts.known_superseded(product, provider);
            case ADMIN_GRANT_REMAINS -> texts.known_admin_grant_remains(product, provider);
            case NOT_APPLICABLE ->
                settled.nothingWasKnown() ? texts.known_no_grant(provider) : texts.known_password(product);
            case UNCONFIRMED, OTHER -> texts.known_nothing(product, provider);
        };
    }

    /** A grant with two tokens, or a month of daily probes, shows the same over and over. */
    private static Stream<Evidence> newestOfEachKind(List<Evidence> evidence) {
        return evidence.stream()
                .collect(Collectors.toMap(
                        Evidence::kind, seen -> seen, BinaryOperator.maxBy(Comparator.comparing(Evidence::at))))
                .values()
                .stream()
                .sorted(Comparator.comparing(Evidence::at));
    }

    /** Nothing for what we have no words for. */
    private Stream<String> line(Evidence seen) {
        String time = writing.language().second(seen.at());
        String provider = writing.provider();
        Optional<String> words = switch (seen.kind()) {
            case "refresh-before-call" -> Optional.of(texts.evidence_worked_before(time, provider));
            case "dead-before-call" -> Optional.of(texts.evidence_dead_before(time, provider));
            case "call-unanswered" -> Optional.of(texts.evidence_unanswered(time, provider));
            case "token-unknown" -> Optional.of(texts.evidence_unknown(time, provider));
            case "tenant-wide-consent" -> Optional.of(texts.evidence_tenant_wide(time, provider));
            case "call-accepted" -> Optional.of(texts.evidence_accepted(time, provider));
            case "refresh-refused" -> Optional.of(texts.evidence_refused_after(time, provider));
            case "grant-objects-gone" -> Optional.of(texts.evidence_gone(time, provider));
            default -> Optional.empty();
        };
        return words.stream();
    }
}
