package io.astratrade.launcher.terminal;

/** Exit codes of the process, one per kind of failure. */
public enum ExitCode {
    OK(0),
    FAILED(1),
    USAGE(2),
    CONFIGURATION(3),
    DATA_IN_USE(4),
    BACKEND_UNREACHABLE(5),
    START_FAILED(6),
    NOT_HEALTHY(7);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
