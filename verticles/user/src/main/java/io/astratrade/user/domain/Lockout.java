package io.astratrade.user.domain;

import java.time.Duration;

/** The failures within a window that lock out a name or an address. */
public record Lockout(int accountFailures, Duration accountWindow, int addressFailures, Duration addressWindow) {
    /** Failures older than this count for nothing. */
    public Duration longestWindow() {
        return accountWindow.compareTo(addressWindow) > 0 ? accountWindow : addressWindow;
    }
}
