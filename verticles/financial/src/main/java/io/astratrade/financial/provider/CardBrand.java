package io.astratrade.financial.provider;

import io.astratrade.codec.format.WireName;
import java.util.stream.Stream;

/** Brands by the ranges of their numbers (ISO/IEC 7812). */
public enum CardBrand {
    VISA("4[0-9]{12}(?:[0-9]{3}){0,2}", 3),
    MASTERCARD("(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}", 3),
    AMEX("3[47][0-9]{13}", 4),
    DISCOVER("6(?:011|5[0-9]{2}|4[4-9][0-9])[0-9]{12}", 3),
    UNKNOWN("[0-9]{12,19}", 3);

    private final String numbers;
    private final int cvcDigits;

    CardBrand(String numbers, int cvcDigits) {
        this.numbers = numbers;
        this.cvcDigits = cvcDigits;
    }

    public static CardBrand of(String number) {
        return Stream.of(values())
                .filter(brand -> number.matches(brand.numbers))
                .findFirst()
                .orElse(UNKNOWN);
    }

    public int cvcDigits() {
        return cvcDigits;
    }

    public String wire() {
        return WireName.of(this);
    }
}
