package io.unhook.messaging.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

final class OutboxRows {
    private OutboxRows() {}

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getString("topic"),
                row.getBytes("record_key"),
                headers(row),
                row.getBytes("value"),
                row.getTimestamp("written_at").toInstant());
    }

    private static List<Header> headers(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("header_names").getArray();
        var values = (Object[]) row.getArray("header_values").getArray();
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < names.length; i++) headers.add(new RecordHeader(names[i], (byte[]) values[i]));
        return headers;
    }
}
