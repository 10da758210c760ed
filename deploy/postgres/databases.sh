#!/usr/bin/env bash
# Runs once, in an empty cluster: a database and a role a service, and nobody may enter another's.
set -euo pipefail
make() { # name, password
    psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres --quiet \
        --set name="$1" --set password="$2" << 'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
}
make inbox_service "$INBOX_DB_PASSWORD"
make channel_service "$CHANNEL_DB_PASSWORD"
make provider_revocation_service "$REVOCATION_DB_PASSWORD"
make notification_service "$NOTIFICATION_DB_PASSWORD"
