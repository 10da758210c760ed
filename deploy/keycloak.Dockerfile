# Keycloak that has been built for what it will be told, so that it starts from a read-only file system.
ARG KEYCLOAK=quay.io/keycloak/keycloak:26.7.3
FROM ${KEYCLOAK}
RUN /opt/keycloak/bin/kc.sh build --db=dev-file --health-enabled=true
COPY deploy/keycloak/unhook-realm.json /opt/keycloak/data/import/unhook-realm.json
