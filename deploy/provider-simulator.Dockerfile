# Providers for trying things out: docker build -f deploy/provider-simulator.Dockerfile .
ARG JRE=docker.io/library/eclipse-temurin:25.0.1_8-jre-noble
FROM ${JRE}
WORKDIR /opt/unhook
COPY deploy/healthy /usr/local/bin/healthy
COPY provider-simulator/target/provider-simulator-1.0.0-SNAPSHOT.jar provider-simulator.jar
USER 10001:10001
EXPOSE 8090
HEALTHCHECK --interval=5s --timeout=5s --retries=6 CMD ["healthy", "8090", "/control/health"]
ENTRYPOINT ["java", "-Xmx128m", "-jar", "provider-simulator.jar", "--host", "0.0.0.0", "--port", "8090"]
