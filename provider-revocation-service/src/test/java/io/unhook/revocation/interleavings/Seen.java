package io.unhook.revocation.interleavings;

import io.unhook.contracts.Mailbox;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The uses that the service has written down, and out of whose gift their tokens came, which it does not write down. */
final class Seen {
    private final Books books;
    private final Map<String, Gift> byToken = new ConcurrentHashMap<>();
    private final Map<String, Gift> byConsent = new ConcurrentHashMap<>();
    private final Map<String, Gift> byPurpose = new ConcurrentHashMap<>();

    Seen(Books books) {
        this.books = books;
    }

    /** @param mailboxId null for a feature */
    record UseAt(String id, String tokenId, String mailboxId, int connection, String owner) {

        static UseAt of(ResultSet row) throws SQLException {
            return new UseAt(
                    row.getString("id"),
                    row.getString("token_id"),
                    row.getString("mailbox_id"),
                    row.getInt("connection"),
                    row.getString("account_id") + " " + row.getString("user_id") + " " + row.getString("provider"));
        }

        private String purpose() {
            return mailboxId == null ? owner : mailboxId + " " + connection;
        }
    }

    Optional<UseAt> newestUse(Mailbox mailbox) {
        return books
                .read(
                        "select * from grant_use where account_id = ? and kind = 'INBOX' and mailbox_id = ?"
                                + " order by connection desc, id desc limit 1",
                        UseAt::of,
                        mailbox.accountId(),
                        mailbox.id())
                .stream()
                .findFirst();
    }

    Optional<String> meetingsOf(Mailbox mailbox) {
        return books
                .read(
                        "select * from grant_use where account_id = ? and user_id = ? and provider = ?"
                                + " and feature is not null order by id desc limit 1",
                        UseAt::of,
                        mailbox.accountId(),
                        mailbox.userId(),
                        mailbox.provider().name())
                .stream()
                .map(UseAt::id)
                .findFirst();
    }

    /** Whoever began a use of this died before they saw it: if there is one, it is with this. */
    void mayHaveBegunWith(Purpose purpose, Gift gift) {
        byPurpose.put(key(purpose), gift);
    }

    private static String key(Purpose purpose) {
        return switch (purpose) {
            case OfMailbox(Mailbox mailbox, Integer connection) -> mailbox.id() + " " + connection;
            case OfFeature of -> of.accountId() + " " + of.userId() + " " + of.provider();
        };
    }

    void useIsOf(String useId, Gift gift) {
        books.read("select * from grant_use where id = ?", UseAt::of, useId)
                .forEach(use -> byToken.putIfAbsent(use.tokenId, gift));
    }

    /** If it is granted, now or later, it is with what its person gave then. */
    void consentBrings(String consentId, Gift gift) {
        byConsent.put(consentId, gift);
    }

    void look() {
        List<String[]> granted = books.ours(
                "select consent.id, token_id from consent join grant_use on grant_use.id = use_id where consent.%s",
                row -> new String[] {row.getString(1), row.getString(2)});
        for (String[] one : granted)
            if (byConsent.containsKey(one[0])) byToken.putIfAbsent(one[1], byConsent.get(one[0]));
        for (UseAt use : all()) {
            Gift gift = byPurpose.get(use.purpose());
            if (gift != null) byToken.putIfAbsent(use.tokenId, gift);
        }
    }

    private List<UseAt> all() {
        return books.ours("select * from grant_use where %s", UseAt::of);
    }

    List<UseAt> alive() {
        return books.ours("select * from grant_use where state <> 'ENDED' and %s", UseAt::of);
    }

    Gift giftOf(String tokenId) {
        Gift gift = byToken.get(tokenId);
        if (gift == null) throw new AssertionError("this test lost sight of whose token this is: " + tokenId);
        return gift;
    }
}
