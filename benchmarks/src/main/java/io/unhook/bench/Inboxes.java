package io.unhook.bench;

import io.unhook.stack.Service;
import io.unhook.stack.infrastructure.Person;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Many inboxes that can be removed, as inbox-service would have written them: copies of one that went through its doors. */
final class Inboxes {
    private static final Person OWNER = new Person("owner", List.of("MEMBER"), List.of(Ground.ACCOUNT));
    private static final String COPY = """
            insert into inbox
            select (jsonb_populate_record(null::inbox, to_jsonb(original) || jsonb_build_object('id', ?::text, 'address', ?::text))).*
            from inbox original where original.id = ?
            """;

    private final Ground ground;
    private final String original;

    Inboxes(Ground ground) {
        this.ground = ground;
        var wanted = Map.of("address", ground.name("inbox") + "@imap.example", "provider", "IMAP");
        var door = ground.door(Service.INBOX, OWNER);
        this.original = door.post("/inboxes", wanted).expecting(201).text("id");
    }

    Person owner() {
        return OWNER;
    }

    List<String> made(int number) {
        List<String> ids =
                Stream.generate(() -> ground.name("inbox")).limit(number).toList();
        try (var connection = ground.inboxDatabase();
                var copy = connection.prepareStatement(COPY)) {
            for (String id : ids) {
                copy.setString(1, id);
                copy.setString(2, id + "@imap.example");
                copy.setString(3, original);
                copy.addBatch();
            }
            copy.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }
}
