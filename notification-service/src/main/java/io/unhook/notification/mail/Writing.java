package io.unhook.notification.mail;

import io.unhook.contracts.Actor;
import io.unhook.notification.NotificationSettings;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.User;
import io.unhook.notification.mail.Page.Button;
import io.unhook.notification.mail.Page.Fact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What every part of one mail needs: the words of the reader's language and the names that go into them. */
record Writing(
        Texts texts,
        Locale locale,
        NotificationSettings settings,
        Incident incident,
        User reader,
        Optional<User> doer) {

    String address() {
        return OneLine.of(incident.mailbox().address());
    }

    /** The same, speaking of the mailbox by other words. */
    Writing naming(String mailbox) {
        return new Writing(texts, locale, settings, incident.naming(mailbox), reader, doer);
    }

    String product() {
        return settings.mail().product();
    }

    String provider() {
        return switch (incident.mailbox().provider()) {
            case GOOGLE -> texts.provider_google();
            case MICROSOFT -> texts.provider_microsoft();
            case IMAP -> texts.provider_mail_server();
            case OAUTH, OTHER -> texts.provider_other();
        };
    }

    String greeting() {
        String name = OneLine.of(reader.name());
        return name.isEmpty() ? texts.greeting_nobody() : texts.greeting(name);
    }

    String who() {
        Actor actor = incident.actor();
        if (actor == null) return texts.by_product(product());
        return switch (actor.kind()) {
            case USER -> user(actor);
            case SERVICE -> texts.by_a_service();
            case SYSTEM, OTHER -> texts.by_product(product());
        };
    }

    private String user(Actor actor) {
        if (reader.userId().equals(actor.id())) return texts.by_you();
        return doer.map(User::name)
                .map(OneLine::of)
                .filter(name -> !name.isEmpty())
                .orElseGet(texts::by_another_user);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.fact_mailbox(), address()));
        facts.add(new Fact(happened(), minute(incident.happenedAt())));
        if (incident.actor() != null) facts.add(new Fact(texts.fact_who(), who()));
        return facts;
    }

    private String happened() {
        return switch (incident.key().kind()) {
            case REMOVED -> texts.fact_removed();
            case DEACTIVATED -> texts.fact_deactivated();
            case ACCESS_LOST -> texts.fact_noticed();
        };
    }

    String minute(Instant time) {
        return format(time, "d MMMM uuuu, HH:mm 'UTC'");
    }

    String second(Instant time) {
        return format(time, "d MMMM uuuu, HH:mm:ss 'UTC'");
    }

    private String format(Instant time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(time.atOffset(ZoneOffset.UTC));
    }

    /** Null if it is not known where the inbox settings are. */
    Button openSettings() {
        return settings.mail()
                .inboxSettings()
                .map(url -> new Button(texts.open_settings(), url.toString()))
                .orElse(null);
    }

    Page page(String subject, String summary, List<Page.Section> sections, Button button) {
        return new Page(
                locale.getLanguage(),
                subject,
                subject,
                greeting(),
                summary,
                facts(),
                sections,
                button,
                texts.footer(product(), address()));
    }
}
