package io.astratrade.embedded.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What runs, by process id. */
public final class Processes {

    private Processes() {}

    /** The process and all it started. */
    public static List<ProcessHandle> tree(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    public static boolean runs(long pid) {
        return ProcessHandle.of(pid).filter(Signals::isRunning).isPresent();
    }

    /** The session a process belongs to; Linux only. */
    public static long session(long pid) {
        try {
            String status = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return Long.parseLong(status.substring(status.lastIndexOf(')') + 2).split(" ")[3]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
