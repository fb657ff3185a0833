package io.astratrade.financial.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.event.FinancialEvent;
import io.astratrade.codec.event.FinancialEvent.FundsWithdrawn;
import io.astratrade.codec.event.FinancialEvent.PaymentCompleted;
import org.junit.jupiter.api.Test;

class WebhookEventsTest {
    @Test
    void everyEventOfTheDomainHasANameOfItsOwn() {
        assertThat(WebhookEvents.name(PaymentCompleted.class)).isEqualTo("payment.completed");
        assertThat(WebhookEvents.name(FundsWithdrawn.class)).isEqualTo("funds.withdrawn");
        assertThat(WebhookEvents.names())
                .doesNotHaveDuplicates()
                .hasSameSizeAs(FinancialEvent.class.getPermittedSubclasses())
                .allMatch(name -> name.matches("[a-z_]+\\.[a-z]+"));
    }
}
