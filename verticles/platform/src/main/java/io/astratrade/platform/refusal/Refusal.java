package io.astratrade.platform.refusal;

/** A reason to say no that clients may rely on; implemented by one enum per domain. */
public interface Refusal {
    /** The enum constant's name: the stable code, `<DOMAIN>_<REASON>`. */
    String name();

    Terms terms();

    /** The HTTP status that carries it, and one sentence for a person. */
    record Terms(int status, String title) {}

    default int status() {
        return terms().status();
    }

    default String title() {
        return terms().title();
    }

    /** This refusal as a failure of a future; it has no stack trace because it is an answer, not a fault. */
    default RefusedException refused() {
        return new RefusedException(this, title());
    }

    /** This refusal with a detail about this very occurrence. */
    default RefusedException refused(String detail) {
        return new RefusedException(this, detail);
    }
}
