package io.unhook.notification.domain;

import io.unhook.contracts.ActionBy;
import java.util.List;
import java.util.stream.Stream;

/** Who an audience is right now, by their ids: each once, the owner first. */
record Circle(Situation now, Heard heard, People people) {

    List<String> of(List<Audience> audiences) {
        return audiences.stream()
                .flatMap(audience -> of(audience).stream())
                .distinct()
                .toList();
    }

    List<String> of(Audience audience) {
        return switch (audience) {
            case NOBODY -> List.of();
            case OWNER -> owner();
            case ADMINS -> people.admins().stream().map(User::userId).toList();
            case SUPER_ADMINS -> superAdmins();
            case WHO_MUST_ACT -> whoMustAct();
            case WHO_WAS_ASKED -> whoWasAsked();
            case WHO_WAITS -> heard.whoGotMail().stream().filter(this::waits).toList();
        };
    }

    /** The last they heard is that it is open, and how it stood then is not how it stands now. */
    boolean waits(String person) {
        return heard.last(person)
                .filter(End::open)
                .filter(last -> last.standing() != now.standing())
                .isPresent();
    }

    private List<String> owner() {
        return Stream.ofNullable(now.incident().mailbox().userId()).toList();
    }

    private List<String> superAdmins() {
        return people.admins().stream()
                .filter(User::isSuperAdmin)
                .map(User::userId)
                .toList();
    }

    private List<String> whoMustAct() {
        ActionBy by = now.end().by();
        List<String> admins = by == ActionBy.TENANT_ADMIN || by == ActionBy.IT ? superAdmins() : List.of();
        return admins.isEmpty() ? owner() : admins;
    }

    private List<String> whoWasAsked() {
        List<String> mustAct = whoMustAct();
        return heard.whoGotMail().stream()
                .filter(person -> heard.askedAt(person).isPresent())
                .filter(person -> mustAct.contains(person) || heard.wasSent(person, Message.OWNER_UNREACHABLE))
                .toList();
    }
}
