package io.astratrade.financial.payment.engine;

import io.astratrade.financial.payment.PaymentEffects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Effects of payments by their purpose. */
public final class EffectsByPurpose {
    private final Map<String, PaymentEffects> effects = new ConcurrentHashMap<>();

    public EffectsByPurpose(List<PaymentEffects> all) {
        all.forEach(this::add);
    }

    /** For effects that need payments themselves, before the first payment. */
    public void add(PaymentEffects more) {
        if (effects.putIfAbsent(more.purpose(), more) != null) {
            throw new IllegalStateException("Two effects of the purpose " + more.purpose());
        }
    }

    /** @throws IllegalArgumentException when nobody cares for that purpose */
    public PaymentEffects of(String purpose) {
        PaymentEffects found = effects.get(purpose);
        if (found == null) {
            throw new IllegalArgumentException("No effects of the purpose " + purpose);
        }
        return found;
    }
}
