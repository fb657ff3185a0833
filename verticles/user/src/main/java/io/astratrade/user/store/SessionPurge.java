package io.astratrade.user.store;

import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Deletes the sessions that were over a day ago, and their tokens. A session that lives keeps every token it ever had,
 * because one that is used again gives a thief away. Any number of instances may do so at once.
 */
public final class SessionPurge {
    private static final Duration KEPT = Duration.ofDays(1);

    static final String TOKENS = """
            DELETE FROM refresh_tokens WHERE hash = ANY (ARRAY(
                SELECT t.hash FROM sessions s JOIN refresh_tokens t ON t.session_id = s.id
                WHERE least(s.ended_at, s.expires_at) < $1 LIMIT $2 FOR UPDATE OF t SKIP LOCKED))""";

    static final String SESSIONS = """
            DELETE FROM sessions WHERE id = ANY (ARRAY(
                SELECT s.id FROM sessions s WHERE least(s.ended_at, s.expires_at) < $1
                AND NOT EXISTS (SELECT 1 FROM refresh_tokens t WHERE t.session_id = s.id)
                LIMIT $2 FOR UPDATE SKIP LOCKED))""";

    private final StepwiseDelete deletion;
    private final Clock clock;

    /** @param stepRows how many rows one statement may delete */
    public SessionPurge(Database database, Clock clock, int stepRows) {
        this.deletion = new StepwiseDelete(database, stepRows);
        this.clock = clock;
    }

    /** What does not fit into one run is left to the next. */
    public Future<Void> run() {
        OffsetDateTime before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        return deletion.run(TOKENS, before).compose(done -> deletion.run(SESSIONS, before));
    }
}
