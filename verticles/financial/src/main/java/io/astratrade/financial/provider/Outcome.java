package io.astratrade.financial.provider;

/**
 * How a charge, refund or payout stands at the provider.
 *
 * @param code why it was declined or is not known; null otherwise
 * @param url where the card's owner confirms it; null unless REQUIRES_ACTION
 */
public record Outcome(State state, String code, String url) {
    /** States; SUCCEEDED and DECLINED are final. */
    public enum State {
        SUCCEEDED,
        DECLINED,
        REQUIRES_ACTION,
        /** Nobody knows, or it is under way: to be asked for. */
        UNKNOWN
    }

    /** Why something is known not to have happened: the platform gave it up before the provider had done it. */
    public static final String ABANDONED = "not_charged";

    /** The same of a payout. */
    public static final String NOT_PAID = "not_paid_out";

    private static final Outcome SUCCESS = new Outcome(State.SUCCEEDED, null, null);

    public static Outcome succeeded() {
        return SUCCESS;
    }

    public static Outcome declined(String code) {
        return new Outcome(State.DECLINED, code, null);
    }

    public static Outcome requiresAction(String url) {
        return new Outcome(State.REQUIRES_ACTION, null, url);
    }

    public static Outcome unknown(String reason) {
        return new Outcome(State.UNKNOWN, reason, null);
    }

    public boolean isFinal() {
        return state == State.SUCCEEDED || state == State.DECLINED;
    }
}
