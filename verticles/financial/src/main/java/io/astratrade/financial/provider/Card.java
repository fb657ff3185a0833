package io.astratrade.financial.provider;

/** A card as its owner types it; on its way to a provider's adapter and nowhere else. */
public record Card(String number, int expMonth, int expYear, String cvc) {
    private static final int SHOWN = 4;

    public String last4() {
        return number.substring(number.length() - SHOWN);
    }

    /** Without number and code, so that no log can show them. */
    @Override
    public String toString() {
        return "card ending in " + last4();
    }
}
