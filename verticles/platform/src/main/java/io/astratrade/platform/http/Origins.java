package io.astratrade.platform.http;

import java.net.URI;
import java.util.Locale;

/** Origins of web pages: scheme, host and port (RFC 6454). */
final class Origins {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private Origins() {}

    /** `https://app.example` or `http://localhost:3000`: no path, not even a slash. */
    static boolean isOrigin(String text) {
        try {
            URI uri = URI.create(text);
            boolean bare = uri.getRawPath() == null || uri.getRawPath().isEmpty();
            return uri.getScheme() != null
                    && uri.getHost() != null
                    && bare
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** One text for all ways to write an origin; what is none (`null`) stays as it is. */
    static String canonical(String text) {
        if (!isOrigin(text)) {
            return text;
        }
        URI uri = URI.create(text.toLowerCase(Locale.ROOT));
        int usual = uri.getScheme().equals("https") ? HTTPS_PORT : HTTP_PORT;
        return uri.getScheme() + "://" + uri.getHost() + ":" + (uri.getPort() < 0 ? usual : uri.getPort());
    }
}
