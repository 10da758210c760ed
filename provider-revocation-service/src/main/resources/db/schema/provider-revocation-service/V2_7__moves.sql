-- What stands behind the address's @, as `MailDomain` writes it.
alter table grant_use add column mail_domain text;
update grant_use set mail_domain = lower(rtrim(substring(address from '[^@]*$'), '.')) where address is not null;
create index grant_use_of_domain on grant_use (account_id, mail_domain)
    where state <> 'ENDED' and mail_domain is not null;

-- A mail domain of an account whose mail exchangers are looked up now and then. The row is the job (due_at, attempt), and is never
-- deleted: a use that begins this moment must find it. `document` is what was seen, as the domain knows it.
create table domain_watch (
    id          text primary key,
    lane        text not null,
    account_id  text not null,
    mail_domain text not null,
    document    jsonb not null,
    due_at      timestamptz,
    attempt     integer not null default 0,
    unique (account_id, mail_domain)
);
create index domain_watch_due on domain_watch (lane, account_id, due_at) where due_at is not null;
insert into domain_watch (id, lane, account_id, mail_domain, document, due_at)
    select gen_random_uuid()::text, 'dns', account_id, mail_domain, '{"settled": null, "suspected": null, "lastAt": null}', now()
    from (select distinct account_id, mail_domain from grant_use
          where state <> 'ENDED' and mail_domain is not null and provider in ('GOOGLE', 'MICROSOFT')) living;

-- Every look-up and what it came to, for a while.
create table mx_lookup (
    id       bigint generated always as identity primary key,
    watch_id text not null references domain_watch,
    at       timestamptz not null,
    host     text, -- null: it failed
    records  text[] not null,
    verdict  text not null
);
create index mx_lookup_of on mx_lookup (watch_id, at);

create table migration (
    id             text primary key,
    account_id     text not null,
    mail_domain    text not null,
    from_provider  text not null,
    to_provider    text, -- null: it is not a move
    observed_at    timestamptz not null,
    evidence       text[] not null,
    opened_by_kind text not null,
    opened_by_id   text not null,
    opened_at      timestamptz not null,
    live_uses      integer not null,
    state          text not null,
    mail_host      text, -- why it is not a move
    decided_by_kind text,
    decided_by_id  text,
    decided_at     timestamptz
);
create index migration_of_domain on migration (account_id, mail_domain, id);
create unique index migration_waiting on migration (account_id, mail_domain) where state = 'WAITING_FOR_APPROVAL';
