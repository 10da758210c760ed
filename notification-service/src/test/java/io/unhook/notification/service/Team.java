package io.unhook.notification.service;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Actor;
import io.unhook.contracts.ActorKind;
import io.unhook.contracts.ChannelAccessLost;
import io.unhook.contracts.ChannelConnected;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.DisconnectionActionNeeded;
import io.unhook.contracts.DisconnectionSettled;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.contracts.ProviderMigrated;
import io.unhook.contracts.Reason;
import io.unhook.contracts.UserChanged;
import java.util.List;
import java.util.UUID;

/** An account with one channel, which Ada connected: no test meets another's. */
final class Team {
    static final Actor SARA = new Actor(ActorKind.USER, "sara");

    final String account;
    private int version;

    private Team(String account) {
        this.account = account;
    }

    static Team any() {
        return in(UUID.randomUUID().toString());
    }

    static Team in(String account) {
        return new Team(account);
    }

    String channel() {
        return "info-" + account + "@acme.example";
    }

    String addressOf(String user) {
        return user + "-" + account + "@home.example";
    }

    UserChanged user(String user, String... roles) {
        return userAt(addressOf(user), user, roles);
    }

    UserChanged userAt(String address, String user, String... roles) {
        return new UserChanged(account, user, address, user, "en", List.of(roles), ++version, false);
    }

    UserChanged without(String user) {
        return new UserChanged(account, user, null, null, null, List.of(), ++version, true);
    }

    Mailbox mailbox() {
        return mailbox(account);
    }

    Mailbox mailbox(String accountId) {
        return new Mailbox(MailboxKind.CHANNEL, "channel-" + account, accountId, "ada", channel(), Provider.GOOGLE);
    }

    ChannelConnected connected() {
        return new ChannelConnected(mailbox(), 1, SARA);
    }

    ChannelRemoved removed() {
        return removed(1);
    }

    ChannelRemoved removed(Integer connection) {
        return new ChannelRemoved(mailbox(), connection, SARA, Reason.REQUESTED);
    }

    ChannelAccessLost accessLost() {
        return new ChannelAccessLost(mailbox(), 1, "invalid_grant");
    }

    ProviderMigrated migrated() {
        return new ProviderMigrated(
                mailbox(), 1, Provider.GOOGLE, Provider.MICROSOFT, List.of("mx"), null, Reason.MIGRATED);
    }

    DisconnectionActionNeeded mustAct(ActionBy by) {
        return new DisconnectionActionNeeded(mailbox(), 1, "d-" + account, by, null, null);
    }

    DisconnectionSettled settled(Outcome outcome) {
        return new DisconnectionSettled(mailbox(), 1, "d-" + account, outcome, List.of(), null, null, null);
    }
}
