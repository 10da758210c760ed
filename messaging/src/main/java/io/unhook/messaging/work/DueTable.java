package io.unhook.messaging.work;

import java.util.stream.Stream;

/**
 * A table whose rows are work: a row is due when {@code due_at} has passed, and at rest while that is null. It also has {@code
 * id} and {@code attempt}; index it by (lane, account, due_at) where due_at is not null.
 *
 * @param lane the column that says whose breaker and bulkhead a row falls under, e.g. {@code provider}
 * @param account the column between whose values claims are fair, e.g. {@code account_id}
 * @param state the column that says what stage the work is at, for operators; {@code null} if it has none
 * @param trace the column with the {@code traceparent} of what the work follows from; {@code null} if it has none
 * @param held a table or view with the {@code id} of every row that is not to be claimed now, due as it is; {@code null} if
 *     nothing is ever held
 */
public record DueTable(String table, String lane, String account, String state, String trace, String held) {
    public DueTable {
        Stream.of(table, lane, account).forEach(DueTable::check);
        Stream.of(state, trace, held).filter(name -> name != null).forEach(DueTable::check);
    }

    public DueTable(String table, String lane, String account) {
        this(table, lane, account, null, null, null);
    }

    public DueTable inStates(String column) {
        return new DueTable(table, lane, account, column, trace, held);
    }

    public DueTable tracedBy(String column) {
        return new DueTable(table, lane, account, state, column, held);
    }

    public DueTable passingOver(String heldRows) {
        return new DueTable(table, lane, account, state, trace, heldRows);
    }

    private static void check(String name) {
        if (!name.matches("[a-z_]+")) throw new IllegalArgumentException("not a column or table name: " + name);
    }

    /** By lane and state: rows that will be due, those that are, and for how long the first of them has been. */
    String countStatement() {
        return """
                select %2$s, %3$s, count(*), count(*) filter (where due_at <= now),
                       coalesce(extract(epoch from max(now - due_at) filter (where due_at <= now)), 0)
                from %1$s, clock where due_at is not null group by 1, 2
                """.formatted(table, lane, state == null ? "'-'" : state);
    }

    /** One account's thousand due rows take turns with another's one. Rows that somebody holds are passed over. */
    String claimStatement() {
        return """
                with accounts as (
                    select distinct %3$s as account from %1$s work where %2$s = ?1 and due_at <= ?2%4$s),
                turns as (
                    select due.id, due.due_at, row_number() over (partition by accounts.account order by due.due_at) as turn
                    from accounts cross join lateral (
                        select id, due_at from %1$s work
                        where %2$s = ?1 and %3$s = accounts.account and due_at <= ?2%4$s
                        order by due_at limit ?3) due),
                free as (
                    select work.id from %1$s work join turns on turns.id = work.id
                    where work.due_at <= ?2
                    order by turns.turn, turns.due_at limit ?3
                    for update of work skip locked)
                update %1$s work set due_at = ?4, attempt = work.attempt + 1
                from free where work.id = free.id
                returning work.id::text, work.attempt, %5$s
                """.formatted(table, lane, account, isFree(), trace == null ? "null::text" : "work." + trace);
    }

    private String isFree() {
        return held == null ? "" : " and not exists (select from %s held where held.id = work.id)".formatted(held);
    }
}
