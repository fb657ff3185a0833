package io.astratrade.user.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address (RFC 5321) without quoted parts, of a host that has a domain; in lower case. */
public record EmailAddress(String text) {
    private static final int MAX = 254;
    private static final int MAX_LOCAL = 64;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+(?=[a-z])" + LABEL);

    /** Empty when the text, normalized as a login name is, is no address. */
    public static Optional<EmailAddress> parse(String given) {
        String text = LoginName.of(given).text();
        int at = text.indexOf('@');
        boolean valid = at > 0
                && at <= MAX_LOCAL
                && text.length() <= MAX
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
        return valid ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }
}
