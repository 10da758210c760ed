-- What somebody gave waits for their product's word, and this code hands it in.
alter table consent add column completion_hash bytea;
drop index consent_open_mailbox;
drop index consent_open_feature;
create unique index consent_open_mailbox on consent (account_id, kind, mailbox_id, connection)
    where state in ('WAITING', 'EXCHANGING', 'ANSWERED', 'PAUSED') and feature is null;
create unique index consent_open_feature on consent (account_id, user_id, provider, feature)
    where state in ('WAITING', 'EXCHANGING', 'ANSWERED', 'PAUSED') and feature is not null;
