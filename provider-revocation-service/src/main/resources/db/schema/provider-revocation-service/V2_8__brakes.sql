-- What holds revocations back, for as long as its row is there.
create table brake (
    -- EVERYTHING, PROVIDER, ACCOUNT, MASS_REMOVAL …
    kind    text not null,
    -- … and of which provider or account; empty for everything.
    name    text not null,
    id      text not null,
    by_kind text not null,
    by_id   text not null,
    reason  text not null,
    since   timestamptz not null,
    primary key (kind, name)
);

-- Who set or released which brake, when and why. Rows are never changed.
create table brake_change (
    position bigint generated always as identity primary key,
    kind     text not null,
    name     text not null,
    change   text not null,
    by_kind  text not null,
    by_id    text not null,
    reason   text,
    at       timestamptz not null
);
create index brake_change_of on brake_change (kind, name, at);

-- Only calls are held, so only those that wait for one: probes go on, they end nothing and show what became of earlier calls.
create view revocation_held as
    select brake.kind, brake.name, work.id
    from brake join revocation work on work.due_at is not null and work.state in ('DUE', 'UNCONFIRMED') and (
        brake.kind = 'EVERYTHING'
        or brake.kind = 'PROVIDER' and brake.name = work.provider
        or brake.kind in ('ACCOUNT', 'MASS_REMOVAL') and brake.name = work.account_id);

-- The uses that were removed lately: written by whoever ends them, counted after the commit.
create table removed_use (
    use_id     text primary key references grant_use,
    account_id text not null,
    at         timestamptz not null,
    actor_kind text,
    actor_id   text,
    counted    boolean not null default false
);
create index removed_use_lately on removed_use (account_id, at);
create index removed_use_uncounted on removed_use (account_id) where not counted;

-- How many an account has left.
create index grant_use_living on grant_use (account_id) where state <> 'ENDED';
