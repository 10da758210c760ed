create table channel (
    id              text primary key,
    account_id      text not null,
    user_id         text not null,             -- who connected it
    address         text not null,
    provider        text not null,
    issuer          text,
    connection      integer not null,          -- counts the attempts to connect it
    begun_at        timestamptz not null,      -- when, and by whom, the latest one was asked for
    begun_by_kind   text not null,
    begun_by_id     text not null,
    granted         integer not null,          -- the last connection that the provider gave access to; 0: none yet
    state           text not null,
    why             text,                      -- it is disconnected
    reconnecting    boolean not null,          -- a disconnected channel waits for the access of its next connection
    provider_access text not null,
    check (state in ('AWAITING_CONSENT', 'ACTIVE', 'DISCONNECTED', 'REMOVED')),
    check ((state = 'DISCONNECTED') = (why is not null)),
    check (state = 'DISCONNECTED' or not reconnecting)
);

-- One live channel for a team address in an account, whoever asks at the same moment.
create unique index one_live_channel_an_address on channel (account_id, lower(address)) where state <> 'REMOVED';

create index channels_of_an_account on channel (account_id, id);
