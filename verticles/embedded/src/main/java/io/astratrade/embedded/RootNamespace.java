package io.astratrade.embedded;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Command prefix under which PostgreSQL agrees to start.
 *
 * <p>It refuses to run as root; inside a user namespace of its own the same user has another number.
 */
final class RootNamespace {

    private static final List<String> UNSHARE = List.of("unshare", "-U");
    private static final List<String> PREFIX = choose();

    private RootNamespace() {}

    static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> choose() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root && succeeds("unshare", "-U", "true") ? UNSHARE : List.of();
    }

    private static boolean succeeds(String... command) {
        try {
            Process probe = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(5, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
