package io.astratrade.gateway.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules for a browser that shows a page of ours (CSP level 3): run and apply what the page itself holds, and nothing else. */
final class ContentPolicy {
    static final String HEADER = "Content-Security-Policy";

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    /** Policy that allows nothing; others add to it. */
    static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ContentPolicy() {}

    static String of(String html) {
        return NOTHING + only("style-src", STYLE.matcher(html)) + only("script-src", SCRIPT.matcher(html));
    }

    private static String only(String directive, Matcher parts) {
        StringBuilder hashes = new StringBuilder();
        while (parts.find()) {
            hashes.append(" 'sha256-").append(sha256(parts.group(1))).append('\'');
        }
        return hashes.isEmpty() ? "" : "; " + directive + hashes;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
