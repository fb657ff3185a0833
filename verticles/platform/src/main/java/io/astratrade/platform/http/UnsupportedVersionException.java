package io.astratrade.platform.http;

/** A request in a version of HTTP that is not served. */
final class UnsupportedVersionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnsupportedVersionException(String version) {
        super("Not served: " + version);
    }
}
