package io.astratrade.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private long now;
    private final Watchdog watchdog = new Watchdog(10_000, 1_000, () -> now);

    @Test
    void anAnswerThatIsDueForTooLongIsSilence() {
        watchdog.sent();
        assertThat(silentSecondsLater(10)).isFalse();
        assertThat(silentSecondsLater(1)).isTrue();
    }

    @Test
    void whoAsksNothingHearsNothing() {
        watchdog.sent();
        watchdog.answered();
        assertThat(silentSecondsLater(20)).isFalse();
    }

    @Test
    void everyAnswerIsASign() {
        watchdog.sent();
        watchdog.sent();
        assertThat(silentSecondsLater(9)).isFalse();
        watchdog.answered();
        assertThat(silentSecondsLater(9)).isFalse();
        assertThat(silentSecondsLater(2)).isTrue();
    }

    @Test
    void whileThisProcessStoodStillNobodyWasSilent() {
        watchdog.sent();
        assertThat(silentSecondsLater(5)).isFalse();
        now += TimeUnit.SECONDS.toNanos(60);
        assertThat(silentSecondsLater(1)).isFalse();
        assertThat(silentSecondsLater(3)).isFalse();
        assertThat(silentSecondsLater(3)).as("more than ten seconds of its own").isTrue();
    }

    private boolean silentSecondsLater(int seconds) {
        boolean silent = false;
        for (int second = 0; second < seconds; second++) {
            now += TimeUnit.SECONDS.toNanos(1);
            silent = watchdog.silent();
        }
        return silent;
    }
}
