-- One mail to one person. Which notices are in it is written when it is made and never added to. Its id is the Message-ID; a
-- notice that is alone lends it its own.
create table digest (
    id         text        primary key,
    account_id text        not null,
    person     text        not null,
    made_at    timestamptz not null,
    settled_at timestamptz,
    tries      integer     not null default 0
);

-- A person who gets mail. The row is the job of writing to them and the lock under which that is done, so however many replicas
-- there are, a person has one mail on its way at most, and the next one only when its time has come.
create table reader (
    id           text        primary key,
    account_id   text        not null,
    person       text        not null,
    last_mail_at timestamptz,
    digest_id    text        references digest,
    lane         text        not null default 'mail',
    due_at       timestamptz,
    attempt      integer     not null default 0,
    unique (account_id, person)
);
create index reader_due on reader (lane, account_id, due_at) where due_at is not null;

-- What is in the air while this runs may go out a second time, under the Message-ID that it had.
update notice set said = null, ambiguous = true where state = 'DUE' and said is not null;

-- A notice is no job any more: it waits until its reader's window closes.
alter table notice add column digest_id text references digest;
drop index notice_due;
alter table notice drop column lane;
alter table notice drop column due_at;
create index notice_waiting on notice (account_id, person) where state = 'DUE' and digest_id is null;
create index notice_by_digest on notice (digest_id) where digest_id is not null;
