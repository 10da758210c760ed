-- Operators look at the open ones every few seconds.
create index disconnection_open on disconnection (provider, state, ended_at) where state <> 'SETTLED';
