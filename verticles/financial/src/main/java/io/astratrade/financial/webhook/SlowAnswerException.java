package io.astratrade.financial.webhook;

import java.time.Duration;

/** No whole answer came within the limit. */
final class SlowAnswerException extends RuntimeException {
    SlowAnswerException(Duration limit) {
        super("no answer within " + limit.toMillis() + " ms", null, false, false);
    }
}
