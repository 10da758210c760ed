-- What is remembered of a mailbox. Its row is also the lock under which everything about the mailbox happens in turn.
create table mailbox (
    account_id    text    not null,
    kind          text    not null,
    mailbox_id    text    not null,
    ours          boolean not null default false,
    is_off        boolean not null default false,
    deactivations integer not null default 0,
    primary key (account_id, kind, mailbox_id)
);
create index mailbox_ours on mailbox (kind, mailbox_id) where ours;

-- When each connection began: an ending event that names none ends the newest one that began before it.
create table connection (
    account_id text        not null,
    kind       text        not null,
    mailbox_id text        not null,
    connection integer     not null,
    began_at   timestamptz not null,
    primary key (account_id, kind, mailbox_id, connection)
);

create table disconnection (
    id         text        primary key,
    account_id text        not null,
    kind       text        not null,
    mailbox_id text        not null,
    connection integer     not null,
    at         timestamptz not null,
    state      jsonb       not null
);
create index disconnection_by_mailbox on disconnection (account_id, kind, mailbox_id);

-- An incident is due while somebody may have to be told something about it: when its hold is over, or there is news.
create table incident (
    id            text        primary key,
    account_id    text        not null,
    kind          text        not null,
    mailbox_id    text        not null,
    connection    integer     not null,
    incident_kind text        not null,
    nth           integer     not null,
    mailbox       jsonb       not null,
    owner_id      text,
    actor_kind    text,
    actor_id      text,
    reason        text,
    cause         text,
    happened_at   timestamptz not null,
    heard_at      timestamptz not null,
    told          boolean     not null default false,
    lane          text        not null default 'incidents',
    due_at        timestamptz,
    attempt       integer     not null default 0,
    unique (account_id, kind, mailbox_id, connection, incident_kind, nth)
);
create index incident_due on incident (lane, account_id, due_at) where due_at is not null;

-- A notice is due until its mail was sent or cannot be.
create table notice (
    id          text        primary key,
    incident_id text        not null references incident,
    account_id  text        not null,
    person      text,
    message     text        not null,
    reminder    integer     not null default 0,
    state       text        not null,
    made_at     timestamptz not null,
    settled_at  timestamptz,
    cause       text,
    said        jsonb,
    ambiguous   boolean     not null default false,
    lane        text        not null default 'mail',
    due_at      timestamptz,
    attempt     integer     not null default 0,
    unique nulls not distinct (incident_id, person, message, reminder)
);
create index notice_due on notice (lane, account_id, due_at) where due_at is not null;
create index notice_by_account on notice (account_id, id);

create table directory_user (
    account_id text    not null,
    user_id    text    not null,
    address    text,
    name       text,
    locale     text,
    roles      text[]  not null,
    version    bigint  not null,
    removed    boolean not null,
    primary key (account_id, user_id)
);
