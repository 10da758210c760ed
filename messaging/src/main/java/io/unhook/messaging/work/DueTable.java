package io.unhook.messaging.work;

import java.util.stream.Stream;

/**
 * A table whose rows are work: a row is due when {@code due_at} has passed, and at rest while that is null. It also has {@code
 * id} and {@code attempt}; index it by (lane, account, due_at) where due_at is not null.
 *
 * @param lane the column that says whose breaker and bulkhead a row falls under, e.g. {@code provider}
 * @param account the column between whose values claims are fair, e.g. {@code account_id}
 * @param held a table or view with the {@code id} of every row that is not to be claimed now, due as it is; null if there is none
 */
public record DueTable(String table, String lane, String account, String held) {
    public DueTable {
        Stream.of(table, lane, account).forEach(DueTable::check);
        if (held != null) check(held);
    }

    public DueTable(String table, String lane, String account) {
        this(table, lane, account, null);
    }

    public DueTable passingOver(String heldRows) {
        return new DueTable(table, lane, account, heldRows);
    }

    private static void check(String name) {
        if (!name.matches("[a-z_]+")) throw new IllegalArgumentException("not a column or table name: " + name);
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
                returning work.id::text, work.attempt
                """.formatted(table, lane, account, isFree());
    }

    private String isFree() {
        return held == null ? "" : " and not exists (select from %s held where held.id = work.id)".formatted(held);
    }
}
