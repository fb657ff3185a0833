package io.astratrade.financial.payment;

import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;

/** What compliance says of a withdrawal, in the transaction that requests it; it may also refuse it with a refusal. */
@FunctionalInterface
public interface WithdrawalCheck {
    /** Lets everything pass. */
    WithdrawalCheck NONE = (tx, cause, withdrawal) -> Future.succeededFuture(Decision.APPROVED);

    Future<Decision> check(Tx tx, Cause cause, Withdrawal withdrawal);

    /**
     * A decision.
     *
     * @param held it waits for {@link Withdrawals#approve} or {@link Withdrawals#reject}
     * @param reason why it is held, shown to its owner
     */
    record Decision(boolean held, String reason) {
        public static final Decision APPROVED = new Decision(false, null);

        public static Decision hold(String reason) {
            return new Decision(true, reason);
        }
    }
}
