package io.astratrade.trading.wire;

import io.astratrade.codec.amount.AmountException;
import io.astratrade.codec.amount.Price;
import io.astratrade.codec.amount.Quantity;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;

/** Decimal strings of requests as scaled longs; what does not fit is refused with the field's pointer. */
public final class Decimals {
    private static final int QUANTITY_DIGITS = 10;
    private static final int PRICE_DIGITS = 12;

    private Decimals() {}

    public static long quantity(String pointer, String text) {
        requireForm(pointer, text, QUANTITY_DIGITS, Quantity.SCALE);
        try {
            return Quantity.parse(text).units();
        } catch (AmountException e) {
            throw invalid(pointer, e.getMessage());
        }
    }

    public static long price(String pointer, String text) {
        requireForm(pointer, text, PRICE_DIGITS, Price.SCALE);
        try {
            return Price.parse(text).micros();
        } catch (AmountException e) {
            throw invalid(pointer, e.getMessage());
        }
    }

    /** The contract's pattern, without a regular expression per request. */
    private static void requireForm(String pointer, String text, int maxWhole, int maxFraction) {
        int dot = text.indexOf('.');
        int whole = dot < 0 ? text.length() : dot;
        boolean fits = whole >= 1 && whole <= maxWhole && digits(text, 0, whole);
        if (dot >= 0) {
            int fraction = text.length() - dot - 1;
            fits = fits && fraction >= 1 && fraction <= maxFraction && digits(text, dot + 1, text.length());
        }
        if (!fits) {
            throw invalid(
                    pointer,
                    "must be a plain decimal like \"0.25\", at most " + maxWhole + " digits before and " + maxFraction
                            + " after the point");
        }
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static RefusedException invalid(String pointer, String message) {
        return ApiRefusal.REQUEST_INVALID.refused(pointer + " " + message).at(pointer, message);
    }
}
