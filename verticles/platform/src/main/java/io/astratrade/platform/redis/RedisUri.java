package io.astratrade.platform.redis;

import io.astratrade.platform.config.ConfigReader;
import java.net.URI;
import java.util.Set;

/** Address of Redis: the setting {@code redis.uri}. */
public final class RedisUri {
    private static final String FORM = "a URI like redis://host:6379";
    private static final Set<String> SCHEMES = Set.of("redis", "rediss");

    private RedisUri() {}

    /** The URI, or an error of the reader when it is none. */
    public static String of(ConfigReader reader) {
        return reader.required("redis.uri", FORM, RedisUri::checked, "");
    }

    private static String checked(String text) {
        URI uri = URI.create(text);
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException(FORM);
        }
        return text;
    }
}
