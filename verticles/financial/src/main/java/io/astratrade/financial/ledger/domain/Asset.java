package io.astratrade.financial.ledger.domain;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the ledger counts; amounts are {@link io.astratrade.codec.amount.Money}, millionths of its unit. */
public enum Asset {
    USD("USD", 2),
    EUR("EUR", 2),
    SHARDS("shards", 0),
    LUMINA("lumina", 0),
    STARDUST("stardust", 0),
    /** Practice money: its fees are booked, and are no revenue. */
    USD_PRACTICE("USD.practice", 2);

    private static final Map<String, Asset> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Asset::code, Function.identity()));

    private final String code;
    private final int decimals;

    Asset(String code, int decimals) {
        this.code = code;
        this.decimals = decimals;
    }

    /** The asset of a code on the wire. */
    public static Optional<Asset> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Its name on the wire and in rows. */
    public String code() {
        return code;
    }

    /** Decimals that a user may enter; fees and other computed amounts have up to six. */
    public int decimals() {
        return decimals;
    }
}
