-- Who gave a token's consent: only they may let another use of theirs join it without a page.
alter table grant_token add column user_id text;
update grant_token token set user_id =
    (select user_id from grant_use where grant_use.token_id = token.id order by id limit 1);
create index grant_token_given on grant_token (account_id, user_id) where secret is not null;

-- A person is asked for one use's access. The row is also the job of letting it lapse (due_at, attempt).
create table consent (
    id         text primary key,
    account_id text not null,
    user_id    text not null,
    provider   text not null,
    -- A mailbox's connection …
    kind       text,
    mailbox_id text,
    address    text,
    issuer     text,
    connection integer,
    -- … or a feature.
    feature    text,
    -- Whose page it is, where the provider alone does not say so.
    page_of    text,
    callback   text not null,
    asked      text[] not null,
    required   text[] not null,
    return_url text not null,
    locale     text not null,
    -- Of the newest URL; the state itself is nowhere but in the browser.
    state_hash bytea not null unique,
    begun_at   timestamptz not null,
    round      integer not null,
    state      text not null,
    ended_at   timestamptz,
    cause      text,
    missing    text[],
    use_id     text,
    due_at     timestamptz,
    attempt    integer not null default 0,
    lapses_at  timestamptz,
    -- What a paused one brought: ciphertext, and which grant's end it waits to see.
    kept_secret    bytea,
    kept_grant_id  text,
    kept_client_id text,
    kept_scopes    text[]
);
create index consent_due on consent (provider, account_id, due_at) where due_at is not null;
create index consent_awaiting on consent (kept_grant_id) where kept_grant_id is not null;
create unique index consent_open_mailbox on consent (account_id, kind, mailbox_id, connection)
    where state in ('WAITING', 'EXCHANGING', 'PAUSED') and feature is null;
create unique index consent_open_feature on consent (account_id, user_id, provider, feature)
    where state in ('WAITING', 'EXCHANGING', 'PAUSED') and feature is not null;
