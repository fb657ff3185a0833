package io.astratrade.financial.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.codec.amount.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCatalogueTest {
    private static final Plan FREE = plan("explorer", 1, 0, "0");
    private static final Plan OLD = plan("captain", 1, 2, "18.00");
    private static final Plan NEW = plan("captain", 2, 2, "19.95");

    @Test
    void theLatestVersionIsSoldAndOlderOnesAreKnown() {
        PlanCatalogue plans = new PlanCatalogue(List.of(NEW, FREE, OLD));
        assertThat(plans.sold()).containsExactly(FREE, NEW);
        assertThat(plans.sold("captain")).contains(NEW);
        assertThat(plans.version("captain", 1)).isEqualTo(OLD);
        assertThat(plans.free()).isEqualTo(FREE);
        assertThat(plans.sold("admiral")).isEmpty();
    }

    @Test
    void aVersionThatWasSoldMustStay() {
        PlanCatalogue plans = new PlanCatalogue(List.of(FREE, NEW));
        assertThatThrownBy(() -> plans.version("captain", 1)).hasMessageContaining("captain.v1");
    }

    @Test
    void theLowestPlanIsFreeAndRanksAreDistinct() {
        assertThatThrownBy(() -> new PlanCatalogue(List.of(NEW))).hasMessageContaining("free");
        assertThatThrownBy(() -> new PlanCatalogue(List.of(FREE, NEW, plan("other", 1, 2, "1.00"))))
                .hasMessageContaining("rank");
        assertThatThrownBy(() -> new PlanCatalogue(List.of())).hasMessageContaining("free");
    }

    private static Plan plan(String name, int version, int rank, String monthly) {
        Money price = Money.parse(monthly);
        return new Plan(name, version, rank, price, new Money(price.micros() * 10), List.of());
    }
}
