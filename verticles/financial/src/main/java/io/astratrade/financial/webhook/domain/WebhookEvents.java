package io.astratrade.financial.webhook.domain;

import io.astratrade.codec.event.FinancialEvent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names under which the domain's events are told to others: {@code PaymentCompleted} is {@code payment.completed}. */
public final class WebhookEvents {
    /** Stands for every event in an endpoint's list. */
    public static final String ALL = "*";

    @SuppressWarnings("unchecked")
    public static final List<Class<? extends FinancialEvent>> TYPES = Stream.of(
                    FinancialEvent.class.getPermittedSubclasses())
            .<Class<? extends FinancialEvent>>map(type -> (Class<? extends FinancialEvent>) type)
            .toList();

    private WebhookEvents() {}

    public static List<String> names() {
        return TYPES.stream().map(WebhookEvents::name).sorted().toList();
    }

    /** The last word behind a dot, the words before it joined by underscores. */
    public static String name(Class<?> type) {
        String[] words = type.getSimpleName().split("(?=[A-Z])");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(i == words.length - 1 ? '.' : '_').append(words[i]);
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
