package io.astratrade.platform.redis;

import io.astratrade.platform.config.ConfigReader;
import java.net.URI;
import java.util.Set;

/** Where Redis is: the setting {@code redis.uri}. */
public final class RedisUri {
    private static final Set<String> SCHEMES = Set.of("redis", "rediss");

    private RedisUri() {}

    /** The URI, or an error of the reader when it is none. */
    public static String of(ConfigReader reader) {
        return reader.required("redis.uri", RedisUri::checked, "");
    }

    private static String checked(String text) {
        URI uri = URI.create(text);
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("must be like redis://host:6379");
        }
        return text;
    }
}
