package io.unhook.messaging.work;

/**
 * A table whose rows are work: a row is due when {@code due_at} has passed, and at rest while that is null. It also has {@code
 * id} and {@code attempt}; index it by (lane, account, due_at) where due_at is not null.
 *
 * @param lane the column that says whose breaker and bulkhead a row falls under, e.g. {@code provider}
 * @param account the column between whose values claims are fair, e.g. {@code account_id}
 * @param trace the column with the {@code traceparent} of what the work follows from, or {@code null}
 */
public record DueTable(String table, String lane, String account, String trace) {
    public DueTable(String table, String lane, String account) {
        this(table, lane, account, "null");
    }

    public DueTable {
        for (String name : new String[] {table, lane, account, trace})
            if (!name.matches("[a-z_]+")) throw new IllegalArgumentException("not a column or table name: " + name);
    }

    /** One account's thousand due rows take turns with another's one. Rows that somebody holds are passed over. */
    String claimStatement() {
        return """
                with accounts as (
                    select distinct %3$s as account from %1$s where %2$s = ?1 and due_at <= ?2),
                turns as (
                    select due.id, due.due_at, row_number() over (partition by accounts.account order by due.due_at) as turn
                    from accounts cross join lateral (
                        select id, due_at from %1$s
                        where %2$s = ?1 and %3$s = accounts.account and due_at <= ?2
                        order by due_at limit ?3) due),
                free as (
                    select work.id from %1$s work join turns on turns.id = work.id
                    where work.due_at <= ?2
                    order by turns.turn, turns.due_at limit ?3
                    for update of work skip locked)
                update %1$s work set due_at = ?4, attempt = work.attempt + 1
                from free where work.id = free.id
                returning work.id::text, work.attempt, %4$s::text
                """.formatted(table, lane, account, trace);
    }
}
