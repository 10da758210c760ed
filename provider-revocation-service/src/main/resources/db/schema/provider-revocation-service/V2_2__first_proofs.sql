-- Who proves a token that is not held yet, by its keyed hash, and until when: a second proof could end the chain of the first.
create table first_proof (
    hash          bytea primary key,
    claim_id      text not null,
    claimed_until timestamptz not null
);
