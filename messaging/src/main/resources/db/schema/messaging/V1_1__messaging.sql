-- The outbox is a queue, not a log: a row is deleted once the broker has acknowledged it.
create table outbox (
    position      bigint generated always as identity primary key,
    shard         smallint    not null,
    topic         text        not null,
    record_key    bytea,
    header_names  text[]      not null,
    header_values bytea[]     not null,
    value         bytea,
    written_at    timestamptz not null
);
create index outbox_by_shard on outbox (shard, position);

-- Counts the events of one aggregate. Its row lock also makes position and sequence agree.
create table outbox_sequence (
    aggregate text   primary key,
    last      bigint not null
);

-- What Kafka never takes. A dead row holds back the later rows of its own key, and nothing else.
create table outbox_dead (
    position      bigint      primary key,
    shard         smallint    not null,
    topic         text        not null,
    record_key    bytea,
    header_names  text[]      not null,
    header_values bytea[]     not null,
    value         bytea,
    written_at    timestamptz not null,
    reason        text        not null,
    dead_at       timestamptz not null
);
create index outbox_dead_by_key on outbox_dead (topic, record_key);

create table processed_event (
    consumer     text        not null,
    source       text        not null,
    event_id     text        not null,
    processed_at timestamptz not null,
    primary key (consumer, source, event_id)
);
create index processed_event_by_age on processed_event (processed_at);

-- The newest switching event seen of an aggregate, one row a source: sequences of two sources say nothing to each other.
create table last_sequence (
    consumer  text   not null,
    source    text   not null,
    aggregate text   not null,
    last      bigint not null,
    primary key (consumer, source, aggregate)
);

-- One row a provider: the moment its next call may start, whoever of the replicas makes it.
create table rate_permit (
    bucket  text        primary key,
    next_at timestamptz not null
);
