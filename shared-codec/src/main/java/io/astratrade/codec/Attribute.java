package io.astratrade.codec;

import io.astratrade.codec.format.WireName;
import java.nio.charset.StandardCharsets;

/** The fields of a stream entry, in the order in which they are written: CloudEvents attributes and the data. */
enum Attribute {
    SPECVERSION("1.0"),
    ID,
    TYPE,
    SOURCE,
    SUBJECT,
    TIME,
    DATACONTENTTYPE("application/json"),
    CORRELATIONID,
    CAUSATIONID,
    TRACEPARENT,
    PRODUCER,
    DATA;

    static final int COUNT = values().length;

    private final String field = WireName.of(this);
    private final byte[] key = field.getBytes(StandardCharsets.UTF_8);
    private final byte[] constant;

    Attribute() {
        this.constant = null;
    }

    /** One that has the same value in every event. */
    Attribute(String constant) {
        this.constant = constant.getBytes(StandardCharsets.UTF_8);
    }

    /** Its name. */
    String field() {
        return field;
    }

    /** Its name in UTF-8; not to be changed. */
    byte[] key() {
        return key;
    }

    /** Its value when that is the same in every event, else null; not to be changed. */
    byte[] constant() {
        return constant;
    }
}
