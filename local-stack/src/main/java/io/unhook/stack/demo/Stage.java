package io.unhook.stack.demo;

import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Topic;
import io.unhook.stack.Service;
import io.unhook.stack.Stack;
import io.unhook.stack.client.Answer;
import io.unhook.stack.client.JsonHttp;
import io.unhook.stack.client.Providers;
import io.unhook.stack.client.Records;
import io.unhook.stack.infrastructure.Mail;
import io.unhook.stack.infrastructure.Person;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every scene needs: the doors, as whoever knocks, and what can be seen from outside. */
final class Stage {
    /** The product's own services, in every account of the scenes. */
    private static final Person PRODUCT =
            new Person("sync-engine", List.of("service"), List.of("acme", "globex", "initech", "hooli", "northwind"));

    private final Stack stack;
    private final Providers providers;
    private final Records records;
    private final Map<User, Integer> mailsExpected = new LinkedHashMap<>();

    Stage(Stack stack) {
        this.stack = stack;
        this.providers = new Providers(stack.simulator().url());
        this.records = new Records(stack.broker().address());
    }

    Stack stack() {
        return stack;
    }

    Providers providers() {
        return providers;
    }

    JsonHttp mailboxes(MailboxKind kind, Person caller) {
        return door(kind == MailboxKind.CHANNEL ? Service.CHANNEL : Service.INBOX, caller);
    }

    JsonHttp revocation() {
        return door(Service.REVOCATION, PRODUCT);
    }

    JsonHttp revocation(User caller) {
        return door(Service.REVOCATION, caller.signedIn());
    }

    JsonHttp operator() {
        return door(Service.REVOCATION, Person.OPERATOR);
    }

    private JsonHttp door(Service service, Person caller) {
        return new JsonHttp(stack.service(service).url(), stack.signIn().token(caller));
    }

    User user(String account, String id, String name, String address) {
        return known(User.member(account, id, name, address));
    }

    /** Puts a person into the directory, so that notification-service can write to them. */
    User known(User user) {
        door(Service.NOTIFICATION, PRODUCT)
                .put("/directory/users/" + user.account() + "/" + user.id(), user.entry())
                .expecting(200, 202, 204);
        return user;
    }

    /** A person connects: POST /inboxes, then the product hands over what the provider gave for it: POST /grants. */
    ConnectedMailbox connected(User user, String provider, Map<String, Object> credential) {
        return ConnectedMailbox.of(this, user, MailboxKind.INBOX, user.address(), provider, credential);
    }

    /** Likewise, at Google, for a team's address. */
    ConnectedMailbox connectedChannel(User user, String address) {
        var credential = Map.<String, Object>of("refreshToken", providers.consent("google", address));
        return ConnectedMailbox.of(this, user, MailboxKind.CHANNEL, address, "GOOGLE", credential);
    }

    ConnectedMailbox connectedGmail(User user) {
        return connected(user, "GOOGLE", Map.of("refreshToken", providers.consent("google", user.address())));
    }

    /** In their browser, signed in at the provider as {@code account}: what our page says in the end. */
    String consents(Answer asked, String account) {
        String callback = providers.allow(asked.body().at("/consent/url").asText(), account);
        return new JsonHttp("", "").get(callback).expecting(200).body().asText();
    }

    ConnectedMailbox connectedMicrosoft(User user) {
        return connected(user, "MICROSOFT", Map.of("refreshToken", providers.consent("microsoft", user.address())));
    }

    List<Records.Event> events(Topic topic, String mailboxId) {
        return records.about(topic, mailboxId);
    }

    /** For what no door shows. */
    long count(Service service, String query) {
        var database = stack.database(service);
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    List<Mail> mails(User user) {
        return stack.mail().mailsTo(user.address());
    }

    /** About the user's own mailbox. */
    Mail mail(User user, int number) {
        return mail(user, number, user.address());
    }

    /** Waits for so many mails and returns the last; that no more came is checked when the play is over. */
    Mail mail(User user, int number, String mailbox) {
        Checks.eventually("mails to " + user.name(), () -> mails(user).size(), sent -> sent >= number);
        mailsExpected.put(user, number);
        Mail last = mails(user).getLast();
        Checks.that("the mail names the mailbox", last.text().contains(mailbox), "“" + last.subject() + "”");
        return last;
    }

    /** True when the services have taken in every record of that topic. */
    boolean allRead(Topic topic) {
        return Arrays.stream(Service.values())
                .allMatch(service -> records.waitingFor(service.module(), topic.topicName()) == 0);
    }

    int deadLetters() {
        int found = 0;
        for (Topic topic : Topic.values()) {
            for (Service service : Service.values()) {
                found += records.read(Topic.deadLetters(topic.topicName(), service.module()))
                        .size();
            }
        }
        return found;
    }

    void nobodyHeardMore() {
        mailsExpected.forEach((user, number) -> {
            List<String> subjects = mails(user).stream().map(Mail::subject).toList();
            Checks.that("mails to " + user.name() + " in the end", subjects.size() == number, subjects);
        });
    }
}
