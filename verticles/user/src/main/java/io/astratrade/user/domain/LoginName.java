package io.astratrade.user.domain;

import java.util.Locale;

/** A user name or an e-mail address as it is compared: without surrounding blanks and without regard to case. */
public record LoginName(String text) {
    public static LoginName of(String given) {
        return new LoginName(given.strip().toLowerCase(Locale.ROOT));
    }
}
