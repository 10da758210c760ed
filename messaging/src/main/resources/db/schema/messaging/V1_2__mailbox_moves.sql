-- A mail domain of an account that moved to another provider, at whoever keeps mailboxes: they are gone through page by page.
-- The row is the job (due_at, attempt), and is at rest once all of them have heard.
create table mailbox_move (
    id            text primary key,
    lane          text not null,
    account_id    text not null,
    mail_domain   text not null,
    from_provider text not null,
    to_provider   text not null,
    observed_at   timestamptz not null,
    evidence      text[] not null,
    -- The last mailbox that has heard of it; empty before the first.
    after_id      text not null default '',
    moved         integer not null default 0,
    due_at        timestamptz,
    attempt       integer not null default 0,
    unique (account_id, mail_domain, from_provider, observed_at)
);
create index mailbox_move_due on mailbox_move (lane, account_id, due_at) where due_at is not null;
