package io.astratrade.embedded.process;

import java.util.List;

/**
 * Command prefix that starts a program in a session of its own.
 *
 * <p>A terminal sends Ctrl-C to the whole foreground group; the servers must outlive it until the platform has drained.
 */
final class NewSession {

    private static final List<String> PREFIX = choose();

    private NewSession() {}

    static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> choose() {
        if (SearchPath.find("setsid").isPresent()) {
            return List.of("setsid");
        }
        if (SearchPath.find("perl").isPresent()) {
            return List.of("perl", "-e", "use POSIX qw(setsid); setsid(); exec @ARGV or exit 127");
        }
        return List.of();
    }
}
