package io.unhook.contracts;

import java.util.Set;

/** What a dead letter says about itself, behind the untouched headers of its record. Its redriven record says it, too. */
public final class DeadLetterHeaders {
    /** A short stable word. */
    public static final String REASON = "dl-reason";

    public static final String DETAIL = "dl-detail";
    public static final String GROUP = "dl-group";
    public static final String ORIGINAL_TOPIC = "dl-original-topic";
    public static final String ORIGINAL_PARTITION = "dl-original-partition";
    public static final String ORIGINAL_OFFSET = "dl-original-offset";
    /** When the record was first written, in milliseconds. */
    public static final String ORIGINAL_TIMESTAMP = "dl-original-timestamp";

    public static final String AT = "dl-at";
    /** How often the record had been given back before it failed this time. */
    public static final String REDRIVES = "dl-redrives";
    /** On the retry topic only: the dead letter that was given back, as {@code topic/partition/offset}. */
    public static final String REDRIVEN_FROM = "dl-redriven-from";

    public static final Set<String> ALL = Set.of(
            REASON,
            DETAIL,
            GROUP,
            ORIGINAL_TOPIC,
            ORIGINAL_PARTITION,
            ORIGINAL_OFFSET,
            ORIGINAL_TIMESTAMP,
            AT,
            REDRIVES,
            REDRIVEN_FROM);

    private DeadLetterHeaders() {}
}
