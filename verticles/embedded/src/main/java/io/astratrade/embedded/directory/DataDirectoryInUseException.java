package io.astratrade.embedded.directory;

import java.nio.file.Path;

/** Another live JVM (or this one) already runs its servers on this data directory. */
public final class DataDirectoryInUseException extends RuntimeException {

    private final transient Path path;
    private final long pid;

    DataDirectoryInUseException(Path path, long pid) {
        super("Data directory " + path + " is in use by process " + (pid > 0 ? pid : "(unknown)")
                + "; stop that one first or choose another directory");
        this.path = path;
        this.pid = pid;
    }

    public Path path() {
        return path;
    }

    /** Process id of the owner; 0 when it could not be read. */
    public long pid() {
        return pid;
    }
}
