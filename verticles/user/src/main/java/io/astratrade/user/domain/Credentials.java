package io.astratrade.user.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules that user names and passwords must keep. */
public final class Credentials {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{2,29}");
    private static final int MIN_PASSWORD = 10;
    private static final int MIN_DIFFERENT = 4;

    private final Set<String> commonPasswords;

    public Credentials(Set<String> commonPasswords) {
        this.commonPasswords = commonPasswords;
    }

    public static boolean username(String text) {
        return USERNAME.matcher(text).matches();
    }

    /** A password as it is judged and hashed: NFC, because keyboards write the same character in several ways. */
    public static String normalPassword(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Long enough, not on the list of common passwords, and not the user name in disguise. */
    public boolean password(String text, String username) {
        String normal = normalPassword(text);
        String lower = normal.toLowerCase(Locale.ROOT);
        return normal.codePointCount(0, normal.length()) >= MIN_PASSWORD
                && !commonPasswords.contains(lower)
                && !lower.contains(username.toLowerCase(Locale.ROOT))
                && normal.codePoints().distinct().count() >= MIN_DIFFERENT;
    }
}
