package io.astratrade.platform.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astratrade.platform.refusal.Refusal;
import java.util.List;

/** Member of a served contract with the codes of the problems that only this service answers. */
public final class ProblemCodes {
    /** Name of the member: a list of objects with code, status, title and cure. */
    public static final String MEMBER = "x-problem-codes";

    private ProblemCodes() {}

    static void addTo(ObjectNode document, List<Refusal> refusals) {
        ArrayNode codes = document.putArray(MEMBER);
        refusals.forEach(refusal -> codes.addObject()
                .put("code", refusal.name())
                .put("status", refusal.status())
                .put("title", refusal.title())
                .put("cure", refusal.cure()));
    }
}
