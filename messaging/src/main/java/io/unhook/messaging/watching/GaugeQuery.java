package io.unhook.messaging.watching;

import java.util.List;
import java.util.Map;

/**
 * Numbers that only the database knows.
 *
 * @param always labels that all its numbers have
 * @param labels what the first columns are; nothing that grows with our customers may be among them
 * @param values what the other columns are
 * @param select reads its tables and {@code clock}, whose one row's {@code now} is the service's time
 */
public record GaugeQuery(Map<String, String> always, List<String> labels, List<Value> values, String select) {

    /** A column's name as a metric, and what it tells. */
    public record Value(String name, String meaning) {}

    public static GaugeQuery of(String select, Value... values) {
        return new GaugeQuery(Map.of(), List.of(), List.of(values), select);
    }

    String sql() {
        return "with clock as (select ?::timestamptz as now) " + select;
    }
}
