package io.astratrade.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Timers that keep a histogram, so that quantiles can be taken over instances, with their bounds. */
final class Buckets implements MeterFilter {
    private static final double[] ANSWERS = seconds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5);
    private static final Map<String, double[]> BOUNDS = Map.of(
            "vertx.http.server.response.time",
            ANSWERS,
            "astra.trading.commit",
            ANSWERS,
            "astra.eventloop.lag",
            seconds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5));

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        double[] bounds = BOUNDS.get(id.getName());
        return bounds == null
                ? config
                : DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(bounds)
                        .build()
                        .merge(config);
    }

    private static double[] seconds(double... bounds) {
        return DoubleStream.of(bounds)
                .map(second -> second * Duration.ofSeconds(1).toNanos())
                .toArray();
    }
}
