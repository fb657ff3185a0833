package io.astratrade.user.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules that names, addresses and passwords must keep. */
public final class Credentials {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{2,29}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
    private static final int MAX_EMAIL = 254;
    private static final int MIN_PASSWORD = 10;

    private final Set<String> commonPasswords;

    public Credentials(Set<String> commonPasswords) {
        this.commonPasswords = commonPasswords;
    }

    public static boolean username(String text) {
        return USERNAME.matcher(text).matches();
    }

    public static boolean email(String text) {
        return text.length() <= MAX_EMAIL && EMAIL.matcher(text).matches();
    }

    /** Addresses are compared without regard to case. */
    public static String normalEmail(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Long enough, not on the list of common passwords, and not the user name in disguise. */
    public boolean password(String text, String username) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.length() >= MIN_PASSWORD
                && !commonPasswords.contains(lower)
                && !lower.contains(username.toLowerCase(Locale.ROOT))
                && text.chars().distinct().count() > 3;
    }
}
