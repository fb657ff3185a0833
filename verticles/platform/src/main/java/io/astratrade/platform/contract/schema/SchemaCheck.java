package io.astratrade.platform.contract.schema;

import io.astratrade.platform.contract.check.Check;
import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.contract.check.Pointer;
import java.util.Map;

/**
 * All of one schema. What has the wrong type is not looked at any further, nor is a text or number with one fault; of an
 * object all fields are told. Schemas that it is put together with are asked last, of a value without faults of its own.
 */
record SchemaCheck(Check type, Check[] own, Check[] composed) implements Check {
    @Override
    public void check(Object value, Pointer at, Findings findings) {
        int before = findings.count();
        type.check(value, at, findings);
        if (findings.count() > before) {
            return;
        }
        for (Check check : own) {
            if (findings.count() == before || value instanceof Map<?, ?>) {
                check.check(value, at, findings);
            }
        }
        for (Check check : composed) {
            if (findings.count() == before) {
                check.check(value, at, findings);
            }
        }
    }
}
