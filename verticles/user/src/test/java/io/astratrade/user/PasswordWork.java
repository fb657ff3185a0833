package io.astratrade.user;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Measures the work that goes into comparing passwords by the memory it takes, which no busy machine changes. */
public final class PasswordWork {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private PasswordWork() {}

    /** Bytes that the threads which hash passwords allocate while the request is answered. */
    public static long of(Runnable request) {
        long before = allocated();
        request.run();
        return allocated() - before;
    }

    private static long allocated() {
        long[] workers = Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("user-passwords"))
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
        return LongStream.of(THREADS.getThreadAllocatedBytes(workers))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
