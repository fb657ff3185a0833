package io.astratrade.embedded.process;

import java.nio.file.Path;
import java.util.Optional;

/** Finds servers that a killed JVM left running, never taking a recycled pid for one. */
public final class OrphanProcesses {

    private OrphanProcesses() {}

    /** The live process with this pid, when its program's file name starts with {@code program}. */
    public static Optional<ProcessHandle> find(String pid, String program) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(process -> process.info()
                    .command()
                    .map(command -> Path.of(command).getFileName().toString())
                    .filter(name -> name.startsWith(program))
                    .isPresent());
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
