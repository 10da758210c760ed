package io.unhook.messaging.work;

/**
 * A table whose rows are work: a row is due when {@code due_at} has passed, and at rest while that is null. It also has {@code
 * id} and {@code attempt}; index it by (lane, account, due_at) where due_at is not null.
 *
 * @param lane the column that says whose breaker and bulkhead a row falls under, e.g. {@code provider}
 * @param account the column between whose values claims are fair, e.g. {@code account_id}
 * @param state the column that says what stage the work is at, for operators; or a dash where it has none
 */
public record DueTable(String table, String lane, String account, String state) {
    private static final String NO_STATE = "-";

    public DueTable {
        for (String name : new String[] {table, lane, account, state})
            if (!name.matches("[a-z_]+|" + NO_STATE))
                throw new IllegalArgumentException("not a column or table name: " + name);
    }

    public DueTable(String table, String lane, String account) {
        this(table, lane, account, NO_STATE);
    }

    /** By lane and state: rows that will be due, those that are, and for how long the first of them has been. */
    String countStatement() {
        return """
                select %2$s, %3$s, count(*), count(*) filter (where due_at <= now),
                       coalesce(extract(epoch from max(now - due_at) filter (where due_at <= now)), 0)
                from %1$s, clock where due_at is not null group by 1, 2
                """.formatted(table, lane, state.equals(NO_STATE) ? "'-'" : state);
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
                returning work.id::text, work.attempt
                """.formatted(table, lane, account);
    }
}
