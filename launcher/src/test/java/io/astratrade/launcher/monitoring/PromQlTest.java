package io.astratrade.launcher.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.monitoring.PromQl.Selector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromQlTest {
    @Test
    void functionsGroupingsRangesAndWordsAreNotMetrics() {
        assertThat(metrics("histogram_quantile(0.95, sum by (service, le) (rate(a_bucket{kind=\"api\"}[5m]))) / 1e9"))
                .containsExactly("a_bucket");
        assertThat(metrics("a > 0.5 and on (service) max without (x) (b:c:rate5m) unless vector(0)"))
                .containsExactly("a", "b:c:rate5m");
        assertThat(metrics("rate(a{service=~\"$service\"}[$__rate_interval]) or 0 * d"))
                .containsExactly("a", "d");
    }

    @Test
    void equalMatchersAreRead() {
        assertThat(PromQl.selectors("a{code=~\"5..\", kind=\"api\", service=\"$service\"}"))
                .containsExactly(new Selector("a", Map.of("kind", "api")));
    }

    @Test
    void variablesAskForTheLabelsOfAMetric() {
        assertThat(metrics("label_values(a{service=~\"$service\"}, instance)")).containsExactly("a");
    }

    private static List<String> metrics(String expression) {
        return PromQl.selectors(expression).stream().map(Selector::metric).toList();
    }
}
