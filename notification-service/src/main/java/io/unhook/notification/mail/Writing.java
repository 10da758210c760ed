package io.unhook.notification.mail;

import io.unhook.contracts.Actor;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.notification.NotificationSettings;
import io.unhook.notification.domain.Background;
import io.unhook.notification.domain.HeldRemovals;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.IncidentKind;
import io.unhook.notification.domain.User;
import io.unhook.notification.mail.Page.Button;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What every part of one mail needs: the words of the reader's language and the names that go into them. */
record Writing(
        Language language, NotificationSettings settings, Incident incident, User reader, Background background) {
    private static final String SUPER_ADMIN = "SUPER_ADMIN";

    /** The same, speaking of the mailbox by other words. */
    Writing naming(String mailbox) {
        return new Writing(language, settings, incident.naming(mailbox), reader, background);
    }

    Texts texts() {
        return language.texts();
    }

    String address() {
        return isAboutAccount() ? removals() : OneLine.of(incident.mailbox().address());
    }

    private String removals() {
        HeldRemovals held = HeldRemovals.in(incident);
        return texts().held_name(held.removed(), held.of());
    }

    String product() {
        return settings.mail().product();
    }

    /** Where the connection was that the mail is about: for a mailbox that moved, the old one. */
    Provider at() {
        return incident.mailbox().provider();
    }

    String provider() {
        return name(at());
    }

    /** Where a mailbox went that moved away, if that is known. */
    Optional<String> movedTo() {
        return Stream.of(Provider.GOOGLE, Provider.MICROSOFT)
                .filter(_ -> incident.key().kind() == IncidentKind.MIGRATED)
                .filter(provider -> provider.name().equals(incident.cause()))
                .map(this::name)
                .findFirst();
    }

    String name(Provider provider) {
        return switch (provider) {
            case GOOGLE -> texts().provider_google();
            case MICROSOFT -> texts().provider_microsoft();
            case IMAP -> texts().provider_mail_server();
            case OAUTH, OTHER -> texts().provider_other();
        };
    }

    /** Who administers the mailbox there: no admin of the product. */
    String administrator() {
        return switch (at()) {
            case GOOGLE -> texts().admin_google();
            case MICROSOFT -> texts().admin_microsoft();
            case IMAP, OAUTH, OTHER -> texts().admin_other();
        };
    }

    boolean isChannel() {
        return incident.mailbox().kind() == MailboxKind.CHANNEL;
    }

    /** Whether the reader is who owns the inbox, or who connected the channel. */
    boolean isTheirs() {
        return reader.userId().equals(incident.mailbox().userId());
    }

    boolean isForSuperAdmin() {
        return reader.roles().contains(SUPER_ADMIN);
    }

    String greeting() {
        return name(reader).map(texts()::greeting).orElseGet(texts()::greeting_nobody);
    }

    String who(Actor actor) {
        return switch (actor.kind()) {
            case USER -> user(actor);
            case SERVICE -> texts().by_a_service();
            case SYSTEM, OTHER -> texts().by_product(product());
        };
    }

    private String user(Actor actor) {
        if (reader.userId().equals(actor.id())) return texts().by_you();
        return background.doer().flatMap(Writing::name).orElseGet(texts()::by_another_user);
    }

    String owner() {
        return background
                .owner()
                .flatMap(Writing::name)
                .orElseGet(() -> isChannel() ? texts().somebody_connector() : texts().somebody_owner(address()));
    }

    static Optional<String> name(User user) {
        return Optional.of(OneLine.name(user.name())).filter(name -> !name.isEmpty());
    }

    String when(Instant time) {
        return language.minute(time);
    }

    String since() {
        return background.askedAt() == null
                ? texts().since_some_time()
                : texts().since_day(language.day(background.askedAt()));
    }

    /** Of a whole account, and no mailbox. */
    boolean isAboutAccount() {
        return incident.key().kind() == IncidentKind.MASS_REMOVAL_HELD;
    }

    /** Null if it is not known where a decision is made, or is not the reader's to make. */
    Button openDecision() {
        return isForSuperAdmin() ? open(settings.mail().heldRemovals(), texts().open_decision()) : null;
    }

    /** Null if it is not known where the settings are. */
    Button openSettings() {
        Optional<URI> inboxes = settings.mail().inboxSettings();
        Optional<URI> channels = settings.mail().channelSettings().or(() -> inboxes);
        return isChannel() ? open(channels, texts().open_channels()) : open(inboxes, texts().open_settings());
    }

    private static Button open(Optional<URI> page, String label) {
        return page.map(url -> new Button(label, url.toString())).orElse(null);
    }
}
