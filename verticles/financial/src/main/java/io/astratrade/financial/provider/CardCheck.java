package io.astratrade.financial.provider;

import io.astratrade.platform.refusal.FieldError;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What can be said of a card without asking anybody. */
public final class CardCheck {
    private static final int LONGEST_VALIDITY_YEARS = 30;
    private static final int TEN = 10;

    private CardCheck() {}

    /** All that is wrong, each at its field; empty for a card that may exist. */
    public static List<FieldError> faults(Card card, YearMonth now) {
        List<FieldError> faults = new ArrayList<>();
        if (!luhn(card.number())) {
            faults.add(new FieldError("/card/number", "is not a card number"));
        }
        YearMonth expiry = YearMonth.of(card.expYear(), card.expMonth());
        if (expiry.isBefore(now)) {
            faults.add(new FieldError("/card/exp_year", "the card has expired"));
        } else if (expiry.isAfter(now.plusYears(LONGEST_VALIDITY_YEARS))) {
            faults.add(new FieldError("/card/exp_year", "is too far ahead"));
        }
        int digits = CardBrand.of(card.number()).cvcDigits();
        if (card.cvc().length() != digits) {
            faults.add(new FieldError("/card/cvc", "must have " + digits + " digits"));
        }
        return faults;
    }

    /** Whether the last digit is the one that the others ask for (ISO/IEC 7812-1, annex B). */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted >= TEN ? weighted - (TEN - 1) : weighted;
        }
        return sum % TEN == 0;
    }
}
