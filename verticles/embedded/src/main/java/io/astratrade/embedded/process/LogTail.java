package io.astratrade.embedded.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The end of a server's log, for messages to a person. */
public final class LogTail {

    private static final int MAX_BYTES = 2_000;

    private LogTail() {}

    /** At most the last 2,000 bytes, introduced by the file's name; never throws. */
    public static String of(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - MAX_BYTES);
            byte[] tail = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(tail);
            return "End of " + log + ":\n" + new String(tail, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "Its log " + log + " cannot be read: " + e.getMessage();
        }
    }
}
