-- Every revocation of a grant, for what its realm answered before.
create index revocation_of_grant on revocation (grant_id, epoch);
