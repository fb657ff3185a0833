package io.astratrade.gateway.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.astratrade.platform.contract.ProblemCodes;
import java.util.ArrayList;
import java.util.List;

/** Contract of a service as an instance of it serves it, with the problem codes that it declares. */
record ServedContract(String service, String yaml, List<ProblemCode> codes) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** One reason of a service to say no. */
    record ProblemCode(String service, String code, int status, String title, String cure) {}

    static ServedContract of(String service, String yaml) throws JsonProcessingException {
        JsonNode document = YAML.readTree(yaml);
        if (!document.has("openapi")) {
            throw new IllegalArgumentException(service + " serves no contract");
        }
        List<ProblemCode> codes = new ArrayList<>();
        document.path(ProblemCodes.MEMBER)
                .forEach(code -> codes.add(new ProblemCode(
                        service,
                        code.path("code").asText(),
                        code.path("status").asInt(),
                        code.path("title").asText(),
                        code.path("cure").asText())));
        return new ServedContract(service, yaml, codes);
    }
}
