package io.unhook.endtoend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("domain")
class FolderTest {
    @TempDir
    Path path;

    @Test
    void whatNobodyAskedForNeverArrives() {
        assertThat(new Folder(path).arrives("halt", "after-ack", "halted")).isFalse();
    }

    @Test
    void theNthArrivalIsTheOneAndItIsTheOneOnlyOnce() throws Exception {
        // given
        Files.writeString(path.resolve("halt-after-ack"), "2");
        Folder folder = new Folder(path);

        // then
        assertThat(folder.arrives("halt", "after-ack", "halted")).isFalse();
        assertThat(folder.arrives("halt", "after-ack", "halted")).isTrue();
        assertThat(path.resolve("halted-after-ack")).exists();
        assertThat(folder.arrives("halt", "after-ack", "halted")).isFalse();
        assertThat(new Folder(path).arrives("halt", "after-ack", "halted")).isFalse();
    }

    @Test
    void everyProcessIsMovedInTimeByOneFile() throws Exception {
        // given
        Path file = path.resolve("clock-shift");
        var clock = new ClockShift(file);
        assertThat(clock.now()).isZero();

        // when
        Files.writeString(file, "PT48H");
        while (clock.now().isZero()) Thread.onSpinWait();

        // then
        assertThat(clock.now()).hasHours(48);
    }
}
