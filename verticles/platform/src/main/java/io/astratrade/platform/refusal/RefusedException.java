package io.astratrade.platform.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Carries a {@link Refusal} out of composed futures, rolling back what was begun. */
public final class RefusedException extends RuntimeException {
    private final transient Refusal refusal;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> extensions = new TreeMap<>();
    private int retryAfterSeconds;
    private boolean unserved;

    public RefusedException(Refusal refusal, String detail) {
        super(detail, null, false, false);
        this.refusal = refusal;
    }

    /** Names the field that was at fault by its JSON pointer. */
    public RefusedException at(String pointer, String message) {
        errors.add(new FieldError(pointer, message));
        return this;
    }

    /** Adds an extension member to the problem. */
    public RefusedException with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    public RefusedException retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    /** Promises that nothing was done, so that a gateway may send the request to another instance. */
    public RefusedException unserved() {
        unserved = true;
        return this;
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    public boolean isUnserved() {
        return unserved;
    }

    /** Zero when the client need not wait. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
