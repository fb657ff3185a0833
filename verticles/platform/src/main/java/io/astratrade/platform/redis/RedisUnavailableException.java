package io.astratrade.platform.redis;

/** Redis cannot be reached or did not answer in time; whether a command in flight took effect is unknown. */
public final class RedisUnavailableException extends RuntimeException {
    public RedisUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
