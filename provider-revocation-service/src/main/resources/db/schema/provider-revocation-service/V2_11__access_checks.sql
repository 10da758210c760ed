-- Of a token whose life is SURE: its person must sign in at the provider before it works again.
alter table grant_token add column sign_in boolean not null default false;

-- When to look whether a token that nobody uses still works; the row is the job (due_at, attempt). Of refresh tokens only.
create table access_check (
    id         text primary key references grant_token,
    provider   text not null,
    account_id text not null,
    due_at     timestamptz not null,
    attempt    integer not null default 0
);
create index access_check_due on access_check (provider, account_id, due_at);
insert into access_check (id, provider, account_id, due_at)
    select token.id, provider, account_id, now() + random() * interval '1 day'
    from grant_token token join provider_grant on provider_grant.id = token.grant_id
    where secret is not null and life <> 'DEAD' and provider <> 'IMAP';
