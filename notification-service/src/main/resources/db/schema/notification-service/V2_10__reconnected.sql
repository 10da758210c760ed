-- The mailbox itself has said that it uses this connection; until then it was only given access.
alter table connection add column in_use boolean not null default false;
