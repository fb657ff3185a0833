package io.astratrade.platform.refusal;

/** A reason to say no that clients may rely on; implemented by one enum per domain. */
public interface Refusal {
    /** The enum constant's name: the stable code, `<DOMAIN>_<REASON>`. */
    String name();

    Terms terms();

    /** The HTTP status that carries it, what it means and what its client can do about it, a sentence each. */
    record Terms(int status, String title, String cure) {}

    default int status() {
        return terms().status();
    }

    default String title() {
        return terms().title();
    }

    default String cure() {
        return terms().cure();
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
