package io.astratrade.embedded.postgres;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Command prefix under which PostgreSQL agrees to start: it refuses to run as root.
 *
 * <p>Inside a user namespace of its own the same user has another number. Containers often forbid that; there the
 * servers become nobody, keeping only the right to reach a directory below root's home.
 */
final class Unprivileged {

    private static final List<String> OWN_NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--securebits=+no_setuid_fixup",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");
    private static final List<String> PREFIX = choose();

    private Unprivileged() {}

    /** Empty when this is not root, or when root has no way to be anybody else. */
    static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        return Stream.of(OWN_NAMESPACE, NOBODY)
                .filter(Unprivileged::works)
                .findFirst()
                .orElse(List.of());
    }

    private static boolean works(List<String> prefix) {
        List<String> probe = Stream.concat(prefix.stream(), Stream.of("true")).toList();
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
