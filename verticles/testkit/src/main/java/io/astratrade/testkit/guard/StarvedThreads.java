package io.astratrade.testkit.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Event loops that were ready to run and were not given a processor: samples the processor time of each, so that a loop which is
 * late on a crowded machine can be told from one that is busy or waits for something.
 */
final class StarvedThreads {

    private static final long SAMPLE_MS = 20;
    private static final int REMEMBERED = 500;
    private static final String EVENT_LOOPS = "vert.x-eventloop-thread-";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Long, Deque<Sample>> samples = new HashMap<>();

    private record Sample(long nanos, long cpuNanos) {}

    /** Samples for as long as the JVM lives. */
    static StarvedThreads watched() {
        StarvedThreads starved = new StarvedThreads();
        Thread sampler = new Thread(starved::keepSampling, "thread-times");
        sampler.setDaemon(true);
        sampler.start();
        return starved;
    }

    private void keepSampling() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(SAMPLE_MS);
                sample();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void sample() {
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(EVENT_LOOPS)) {
                Deque<Sample> past = samples.computeIfAbsent(thread.getThreadId(), first -> new ArrayDeque<>());
                past.addLast(new Sample(System.nanoTime(), threads.getThreadCpuTime(thread.getThreadId())));
                if (past.size() > REMEMBERED) {
                    past.removeFirst();
                }
            }
        }
        samples.keySet().removeIf(id -> threads.getThreadInfo(id) == null);
    }

    /** Whether every event loop of this name is ready to run and used less processor time than that within so long. */
    synchronized boolean starved(String name, long withinNanos, long cpuNanos) {
        sample();
        List<Long> loops =
                samples.keySet().stream().filter(id -> named(id, name)).toList();
        return !loops.isEmpty()
                && loops.stream().allMatch(id -> runnable(id) && used(samples.get(id), withinNanos) < cpuNanos);
    }

    private boolean named(long id, String name) {
        ThreadInfo thread = threads.getThreadInfo(id);
        return thread != null && thread.getThreadName().equals(name);
    }

    private boolean runnable(long id) {
        ThreadInfo thread = threads.getThreadInfo(id);
        return thread == null || thread.getThreadState() == Thread.State.RUNNABLE;
    }

    private static long used(Deque<Sample> past, long withinNanos) {
        Sample last = past.peekLast();
        Sample first = last;
        for (Sample sample : past) {
            if (last.nanos() - sample.nanos() <= withinNanos + TimeUnit.MILLISECONDS.toNanos(2 * SAMPLE_MS)) {
                first = sample;
                break;
            }
        }
        return last.cpuNanos() - first.cpuNanos();
    }
}
