package io.astratrade.platform.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.core.JsonGenerator;
import io.astratrade.platform.tracing.CorrelationId;
import java.io.IOException;
import net.logstash.logback.composite.AbstractJsonProvider;

/** The field `correlation_id` of JSON log lines. */
public final class CorrelationProvider extends AbstractJsonProvider<ILoggingEvent> {
    @Override
    public void writeTo(JsonGenerator generator, ILoggingEvent event) throws IOException {
        String id = CorrelationId.current();
        if (id != null) {
            generator.writeStringField("correlation_id", id);
        }
    }
}
