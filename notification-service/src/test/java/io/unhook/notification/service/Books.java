package io.unhook.notification.service;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the service has written down about the notices of an account. */
@Singleton
public class Books {
    private final DataSource database;

    Books(DataSource database) {
        this.database = database;
    }

    int notices(String account) {
        return count("select count(*) from notice where account_id = ?", account);
    }

    int inADigest(String account) {
        return count("select count(digest_id) from notice where account_id = ?", account);
    }

    int sent(String account) {
        return count("select count(*) from notice where state = 'SENT' and account_id = ?", account);
    }

    int ambiguous(String account) {
        return count("select count(*) from notice where ambiguous and account_id = ?", account);
    }

    int failed(String account, String cause) {
        return count(
                "select count(*) from notice where state = 'FAILED' and account_id = ? and cause = ?", account, cause);
    }

    String digest(String account) {
        return texts("select id from digest where account_id = ?", account).getFirst();
    }

    /** When each mail of the account was sent, by the service's clock. */
    List<Instant> mailedAt(String account) {
        return texts(
                        "select extract(epoch from settled_at)::text from digest where account_id = ? order by settled_at",
                        account)
                .stream()
                .map(seconds -> Instant.ofEpochMilli((long) (Double.parseDouble(seconds) * 1000)))
                .toList();
    }

    /** As if the process died after the mail server took a mail, each time. */
    void cannotRecordThatAMailWasSent(String account) {
        execute("""
                create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
                create trigger die before update on notice for each row
                when (new.state = 'SENT' and new.account_id = '%s') execute function die()
                """.formatted(account));
    }

    void canRecordAgain() {
        execute("drop trigger die on notice; drop function die()");
    }

    private int count(String question, String... values) {
        return Integer.parseInt(texts(question, values).getFirst());
    }

    private List<String> texts(String question, String... values) {
        List<String> texts = new ArrayList<>();
        try (var connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
            ResultSet answer = statement.executeQuery();
            while (answer.next()) texts.add(answer.getString(1));
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String command) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
