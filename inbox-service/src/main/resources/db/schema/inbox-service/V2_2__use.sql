-- By what provider-revocation-service knows the last connection that had access.
alter table inbox add column use_id text;
