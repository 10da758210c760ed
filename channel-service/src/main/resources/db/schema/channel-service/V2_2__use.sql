-- By what provider-revocation-service knows the last connection that had access.
alter table channel add column use_id text;
