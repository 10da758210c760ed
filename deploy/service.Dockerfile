# A Quarkus service: docker build -f deploy/service.Dockerfile --build-arg MODULE=inbox-service .
# Build the jars first (./unhook up --containers does). No AOT cache: one made outside does not hold for another JRE and other
# paths, and one made here would need a database and a broker to start.
ARG JRE=docker.io/library/eclipse-temurin:25.0.1_8-jre-noble
FROM ${JRE}
ARG MODULE
WORKDIR /opt/unhook
COPY deploy/healthy /usr/local/bin/healthy
# From what changes least to what changes with every build.
COPY ${MODULE}/target/quarkus-app/lib lib
COPY ${MODULE}/target/quarkus-app/quarkus-run.jar quarkus-run.jar
COPY ${MODULE}/target/quarkus-app/quarkus quarkus
COPY ${MODULE}/target/quarkus-app/app app
USER 10001:10001
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_MANAGEMENT_HOST=0.0.0.0
EXPOSE 8080 9000
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=6 CMD ["healthy", "9000", "/q/health/ready"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "quarkus-run.jar"]
