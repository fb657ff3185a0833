package io.astratrade.platform.jobs;

import java.time.Instant;

/** A declared job; its name is unique within its domain and never changes, as the database remembers it. */
public record Job(String name, Schedule schedule, CatchUp catchUp) {
    /** The due time to do now, of those from {@code due} to {@code now}. */
    Instant pending(Instant due, Instant now) {
        Instant pending = due;
        if (catchUp == CatchUp.LATEST) {
            Instant next = schedule.after(pending);
            while (!next.isAfter(now)) {
                pending = next;
                next = schedule.after(pending);
            }
        }
        return pending;
    }
}
