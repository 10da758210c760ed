-- Whoever answers for an account's mailboxes is looked up for every incident of it.
create index directory_user_admins on directory_user (account_id)
    where not removed and roles && array['SUPER_ADMIN', 'ACCOUNT_ACCESS'];

-- Two things that were told of one end are told apart by their time: the older one, heard again, is no news.
alter table disconnection add column as_of timestamptz;
update disconnection set as_of = at;
alter table disconnection alter column as_of set not null;
