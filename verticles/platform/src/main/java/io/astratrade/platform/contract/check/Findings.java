package io.astratrade.platform.contract.check;

import io.astratrade.platform.refusal.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, up to as much as a client is shown; whoever checks stops when it is {@link #full}. */
public final class Findings {
    /** How many findings a problem document lists. */
    public static final int SHOWN = 10;

    private final int most;
    private final List<FieldError> found = new ArrayList<>(1);

    public Findings(int most) {
        this.most = most;
    }

    public void add(Pointer at, String message) {
        if (!full()) {
            found.add(new FieldError(at.toString(), message));
        }
    }

    public boolean full() {
        return found.size() >= most;
    }

    public boolean none() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    public List<FieldError> all() {
        return found;
    }
}
