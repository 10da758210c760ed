package io.unhook.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.unhook.stack.Home;
import io.unhook.stack.process.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

@Tag("domain")
class ContainersTest {
    @Test
    void theImagesAreThoseOfTheComposeFile() throws IOException {
        assertThat(Files.readString(Home.folder().resolve("docker-compose.yml")))
                .contains("docker.io/" + Containers.KAFKA + "\n")
                .contains("docker.io/library/" + Containers.POSTGRES + "\n");
    }

    @Test
    void withoutAnEngineItSaysSoInALine() {
        assumeFalse(DockerClientFactory.instance().isDockerAvailable());
        assertThatThrownBy(() -> Containers.startedFor("a-service"))
                .isInstanceOf(StackProblem.class)
                .hasMessage("-Dinfrastructure=containers needs a container engine, and none answers here");
    }
}
