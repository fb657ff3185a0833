package io.astratrade.financial.wire;

import io.astratrade.codec.amount.AmountException;
import io.astratrade.codec.amount.Money;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.domain.Asset;

/** Amounts as people enter them: above zero, and no more precise than their currency. */
public final class Amounts {
    private static final Money MOST = new Money(1_000_000_000L * 1_000_000);

    private Amounts() {}

    /**
     * An amount that somebody wants to move.
     *
     * @param pointer where the request has it
     * @throws io.astratrade.platform.refusal.RefusedException FINANCIAL_AMOUNT_INVALID, FINANCIAL_AMOUNT_TOO_LARGE
     */
    public static Money entered(String text, Asset asset, String pointer) {
        return checked(text, asset.decimals(), pointer);
    }

    /** The same for an amount that was computed, which has up to six decimals. */
    public static Money computed(String text, String pointer) {
        return checked(text, Money.SCALE, pointer);
    }

    private static Money checked(String text, int decimals, String pointer) {
        Money amount = parsed(text, pointer);
        if (amount.micros() <= 0) {
            throw invalid(pointer, "must be above zero");
        }
        if (amount.compareTo(MOST) > 0) {
            throw FinancialRefusal.FINANCIAL_AMOUNT_TOO_LARGE.refused().at(pointer, "must be at most " + MOST);
        }
        if (amount.micros() % unit(decimals) != 0) {
            throw invalid(pointer, "must have at most " + decimals + " decimals");
        }
        return amount;
    }

    private static Money parsed(String text, String pointer) {
        try {
            return Money.parse(text);
        } catch (AmountException e) {
            throw invalid(pointer, e.getMessage());
        }
    }

    private static RuntimeException invalid(String pointer, String message) {
        return FinancialRefusal.FINANCIAL_AMOUNT_INVALID
                .refused("The amount " + message)
                .at(pointer, message);
    }

    private static long unit(int decimals) {
        long unit = 1;
        for (int i = decimals; i < Money.SCALE; i++) {
            unit *= 10;
        }
        return unit;
    }
}
