package io.astratrade.financial.webhook.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address that an endpoint's owner gave, taken apart; it holds no credentials and no fragment. */
public record WebhookTarget(boolean secure, String host, int port, String path) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST = 2_048;

    /** Empty when the text is no absolute http or https URL of this form. */
    public static Optional<WebhookTarget> parse(String text) {
        try {
            URI uri = new URI(text);
            return text.length() <= LONGEST && isUsable(uri) ? Optional.of(of(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(URI uri) {
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        return web
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getPort() != 0
                && uri.getPort() <= LAST_PORT;
    }

    private static WebhookTarget of(URI uri) {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int usual = secure ? HTTPS : HTTP;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new WebhookTarget(secure, bare(uri.getHost()), uri.getPort() < 0 ? usual : uri.getPort(), path + query);
    }

    /** An IPv6 literal without its brackets. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
