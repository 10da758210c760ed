-- The public half of every key that ever signed receipts or was about to. Never deleted: what it signed must go on verifying.
create table receipt_key (
    kid         text primary key,
    jwk         text not null,
    known_since timestamptz not null
);

-- What was stated about a disconnection, exactly as it was signed. Rows are never changed: a better outcome is one more.
create table receipt (
    -- The id of the event that told the outcome, where there was one.
    id               text primary key,
    disconnection_id text not null references disconnection,
    issued_at        timestamptz not null,
    kid              text not null references receipt_key,
    jws              text not null
);
create index receipt_of_disconnection on receipt (disconnection_id);
