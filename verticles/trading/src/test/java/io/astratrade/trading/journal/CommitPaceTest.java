package io.astratrade.trading.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitPaceTest {
    private static final long MS = 1_000_000;

    private final CommitPace pace = new CommitPace();

    @Test
    void aLoneClientNeverWaits() {
        pace.begun(1, 0);
        assertThat(pace.waitNanos(MS)).isZero();
    }

    @Test
    void underLoadCommitsKeepApart() {
        pace.begun(30, 0);
        assertThat(pace.waitNanos(MS)).isEqualTo(1_500_000);
        assertThat(pace.waitNanos(3 * MS)).isZero();
    }

    @Test
    void aSlowCommitIsWaitedForOnly() {
        pace.begun(30, 0);
        assertThat(pace.waitNanos(20 * MS)).isZero();
    }
}
