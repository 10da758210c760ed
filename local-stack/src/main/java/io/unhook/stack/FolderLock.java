package io.unhook.stack;

import io.unhook.stack.process.StackProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One stack a folder: a second one would clear away what the first is writing. The system frees it when we die. */
record FolderLock(FileChannel file) implements AutoCloseable {
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.tryLock() == null) throw taken(folder);
            return new FolderLock(file);
        } catch (OverlappingFileLockException e) {
            throw taken(folder);
        } catch (IOException e) {
            throw new StackProblem("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    private static StackProblem taken(Path folder) {
        return new StackProblem("another stack is running in " + folder + ": stop it first");
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new StackProblem("the lock could not be freed: " + e.getMessage(), e);
        }
    }
}
