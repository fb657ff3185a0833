package io.astratrade.platform.logging;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.astratrade.platform.tracing.CorrelationId;

/** `%correlation` in console patterns. */
public final class CorrelationConverter extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        String id = CorrelationId.current();
        return id == null ? "-" : id;
    }
}
