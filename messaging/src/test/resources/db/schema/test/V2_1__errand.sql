create table errand (
    id         text primary key,
    provider   text not null,
    account_id text not null,
    due_at     timestamptz,
    attempt    int  not null default 0
);
create index errand_due on errand (provider, account_id, due_at) where due_at is not null;
