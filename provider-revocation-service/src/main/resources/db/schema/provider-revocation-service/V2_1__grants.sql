-- Identities are text: ours are UUIDv7, and those of others are whatever they are.

-- What events have said about mailboxes. Locked before any grant.
create table mailbox (
    account_id    text not null,
    kind          text not null,
    id            text not null,
    ours          boolean not null default false,
    -- This connection and all before it have ended, known to us or not.
    ended_through integer not null default 0,
    ended_before  timestamptz,
    primary key (account_id, kind, id)
);
create index mailbox_ours on mailbox (kind, id) where ours;

-- One consent of one person at one provider, over all accounts. Its row's lock guards its uses, tokens and epoch.
create table provider_grant (
    id         text primary key,
    provider   text not null,
    realm      text not null,
    subject    text not null,
    epoch      integer not null,
    state      text not null,
    changed_at timestamptz not null,
    address    text not null,
    unique (provider, realm, subject)
);

create table grant_token (
    id                text primary key,
    grant_id          text not null references provider_grant,
    epoch             integer not null,
    -- Whose registration brought it: part of what the ciphertext is bound to.
    account_id        text not null,
    client_id         text not null,
    scopes            text[] not null,
    life              text not null,
    -- Ciphertext; null once it is destroyed.
    secret            bytea,
    -- Of a password only.
    host              text,
    port              integer,
    login             text,
    access_secret     bytea,
    access_expires_at timestamptz,
    -- One caller at a time: whose turn it is, and until when.
    lease_id          text,
    lease_until       timestamptz,
    -- REFRESH or REVOKE: only a refresh whose answer was lost can have replaced the token.
    lease_for         text
);
create index grant_token_of_grant on grant_token (grant_id, epoch);

-- Every text a token's chain ever had, as a keyed hash: finds it without reading any.
create table token_hash (
    hash     bytea primary key,
    token_id text not null references grant_token
);

create table grant_use (
    id           text primary key,
    grant_id     text not null references provider_grant,
    epoch        integer not null,
    account_id   text not null,
    user_id      text not null,
    provider     text not null,
    -- A mailbox's connection …
    kind         text,
    mailbox_id   text,
    address      text,
    issuer       text,
    connection   integer,
    -- … or a feature.
    feature      text,
    token_id     text not null references grant_token,
    scopes       text[] not null,
    connected_at timestamptz not null,
    access_until timestamptz,
    state        text not null,
    ended_at     timestamptz,
    ended_why    text
);
create index grant_use_of_grant on grant_use (grant_id, epoch);
create index grant_use_of_mailbox on grant_use (account_id, kind, mailbox_id, connection);
create unique index grant_use_living_mailbox on grant_use (account_id, kind, mailbox_id, connection)
    where state <> 'ENDED' and feature is null;
create unique index grant_use_living_feature on grant_use (account_id, user_id, provider, feature)
    where state <> 'ENDED' and feature is not null;

-- The work of ending one epoch; the row is the job (due_at, attempt). `document` is the revocation as the domain knows it.
create table revocation (
    id         text primary key,
    grant_id   text not null references provider_grant,
    epoch      integer not null,
    provider   text not null,
    account_id text not null,
    state      text not null,
    due_at     timestamptz,
    attempt    integer not null,
    document   jsonb not null
);
create unique index revocation_open on revocation (grant_id, epoch) where state <> 'SETTLED';
create index revocation_due on revocation (provider, account_id, due_at) where due_at is not null;

-- Every question to a provider on behalf of a revocation, and what it said; never a token.
create table revocation_attempt (
    id            bigint generated always as identity primary key,
    revocation_id text not null references revocation,
    attempt       integer not null,
    step          text not null,
    token_id      text not null,
    asked_at      timestamptz not null,
    answered_at   timestamptz,
    answer        text,
    detail        text
);
create index revocation_attempt_of on revocation_attempt (revocation_id, id);

-- What an account is told about one ended use.
create table disconnection (
    id         text primary key,
    account_id text not null,
    user_id    text not null,
    provider   text not null,
    kind       text,
    mailbox_id text,
    address    text,
    issuer     text,
    connection integer,
    feature    text,
    use_id     text unique references grant_use,
    grant_id   text references provider_grant,
    epoch      integer not null,
    ended_at   timestamptz not null,
    state      text not null,
    outcome    text,
    document   jsonb not null,
    statement  text
);
create index disconnection_of_epoch on disconnection (grant_id, epoch);
create index disconnection_of_mailbox on disconnection (account_id, kind, mailbox_id, connection);
create unique index disconnection_without_grant on disconnection (account_id, kind, mailbox_id, coalesce(connection, 0))
    where use_id is null;
