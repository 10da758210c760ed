package io.unhook.messaging.watching;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The gauges of one query: a row that it no longer has is no longer shown. */
final class GaugeRows {
    record Row(Tags labels, double[] values) {}

    private final GaugeQuery query;
    private final List<MultiGauge> gauges;

    GaugeRows(GaugeQuery query, MeterRegistry registry) {
        this.query = query;
        this.gauges =
                query.values().stream().map(value -> gauge(value, registry)).toList();
    }

    private MultiGauge gauge(GaugeQuery.Value value, MeterRegistry registry) {
        List<Tag> always = query.always().entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList();
        return MultiGauge.builder(value.name())
                .description(value.meaning())
                .tags(always)
                .register(registry);
    }

    List<Row> read(ResultSet result) throws SQLException {
        List<Row> rows = new ArrayList<>();
        while (result.next()) rows.add(row(result));
        return rows;
    }

    private Row row(ResultSet result) throws SQLException {
        int column = 1;
        List<Tag> labels = new ArrayList<>();
        for (String label : query.labels()) labels.add(Tag.of(label, result.getString(column++)));
        double[] values = new double[gauges.size()];
        for (int i = 0; i < values.length; i++) values[i] = result.getDouble(column++);
        return new Row(Tags.of(labels), values);
    }

    void show(List<Row> rows) {
        for (int i = 0; i < gauges.size(); i++) {
            int value = i;
            gauges.get(i)
                    .register(
                            rows.stream()
                                    .<MultiGauge.Row<?>>map(row -> MultiGauge.Row.of(row.labels(), row.values()[value]))
                                    .toList(),
                            true);
        }
    }
}
