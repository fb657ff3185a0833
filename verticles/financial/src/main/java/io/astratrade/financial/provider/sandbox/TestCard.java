package io.astratrade.financial.provider.sandbox;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Test cards by what they do. */
enum TestCard {
    SUCCEEDS(
            null,
            "4242424242424242",
            "4111111111111111",
            "4012888888881881",
            "4000056655665556",
            "5555555555554444",
            "5105105105105100",
            "5200828282828210",
            "378282246310005",
            "371449635398431",
            "6011111111111117"),
    DECLINES("card_declined", "4000000000000002", "4000000000000341"),
    LACKS_FUNDS("insufficient_funds", "4000000000009995"),
    EXPIRED("expired_card", "4000000000000069"),
    WRONG_CVC("incorrect_cvc", "4000000000000127"),
    FAILS("processing_error", "4000000000000119"),
    /** Charges, and the answer gets lost. */
    SUCCEEDS_IN_SILENCE(null, "4000000000007007"),
    /** Declines, and the answer gets lost. */
    DECLINES_IN_SILENCE("card_declined", "4000000000008005"),
    /** The request gets lost, each time. */
    NEVER_REACHED(null, "4000000000009003"),
    /** Succeeds when its owner confirms. */
    CHALLENGES(null, "4000002760003184", "4000002500003155"),
    /** Declines when its owner confirms. */
    CHALLENGES_THEN_LACKS_FUNDS("insufficient_funds", "4000008260003178"),
    /** Succeeds, and its owner disputes it afterwards. */
    DISPUTES(null, "4000000000000259"),
    /** Pays in, and takes no payout. */
    REFUSES_PAYOUTS(null, "4000056655665572");

    private static final Set<TestCard> CHALLENGING = Set.of(CHALLENGES, CHALLENGES_THEN_LACKS_FUNDS);
    private static final Set<TestCard> SILENT = Set.of(SUCCEEDS_IN_SILENCE, DECLINES_IN_SILENCE, NEVER_REACHED);

    private final String decline;
    private final Set<String> numbers;

    TestCard(String decline, String... numbers) {
        this.decline = decline;
        this.numbers = Set.of(numbers);
    }

    /** Empty for a number that is no test card's. */
    static Optional<TestCard> of(String number) {
        return Stream.of(values()).filter(card -> card.numbers.contains(number)).findFirst();
    }

    /** Why it is declined in the end; empty when it is not. */
    Optional<String> decline() {
        return Optional.ofNullable(decline);
    }

    boolean challenges() {
        return CHALLENGING.contains(this);
    }

    /** Whether the answer to a charge never comes. */
    boolean silent() {
        return SILENT.contains(this);
    }

    /** Whether a charge reaches the provider. */
    boolean reached() {
        return this != NEVER_REACHED;
    }
}
