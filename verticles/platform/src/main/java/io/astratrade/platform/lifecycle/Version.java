package io.astratrade.platform.lifecycle;

/** The version of the running build, from its jar's manifest. */
public final class Version {
    private static final String UNPACKED = "1.0.0";

    private Version() {}

    public static String current() {
        String packed = Version.class.getPackage().getImplementationVersion();
        return packed == null ? UNPACKED : packed;
    }
}
