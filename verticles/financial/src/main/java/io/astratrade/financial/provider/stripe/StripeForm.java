package io.astratrade.financial.provider.stripe;

import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Parameters as Stripe takes them: `application/x-www-form-urlencoded`, with brackets for what lies within. */
final class StripeForm {
    private final List<String> pairs = new ArrayList<>();

    StripeForm with(String name, Object value) {
        pairs.add(encoded(name) + "=" + encoded(String.valueOf(value)));
        return this;
    }

    Buffer toBuffer() {
        return Buffer.buffer(String.join("&", pairs));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
