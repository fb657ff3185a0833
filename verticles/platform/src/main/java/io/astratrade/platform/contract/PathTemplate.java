package io.astratrade.platform.contract;

import io.astratrade.platform.contract.schema.ContractException;
import java.util.List;
import java.util.stream.Stream;

/** Path of a contract: segments, some of which are parameters. */
record PathTemplate(String text, List<String> segments, List<String> names) {
    static PathTemplate of(String text) {
        if (!text.startsWith("/")) {
            throw new ContractException("Not a path: " + text);
        }
        List<String> segments = List.of(text.substring(1).split("/", -1));
        segments.forEach(PathTemplate::check);
        Stream<String> names = segments.stream().filter(PathTemplate::isParameter);
        return new PathTemplate(
                text,
                segments,
                names.map(name -> name.substring(1, name.length() - 1)).toList());
    }

    private static void check(String segment) {
        if (segment.contains("{") && !isParameter(segment)) {
            throw new ContractException("A parameter is a whole segment of a path: " + segment);
        }
    }

    static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
