package io.astratrade.launcher.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a PromQL expression selects. */
final class PromQl {
    private static final Pattern VARIABLE_QUERY = Pattern.compile("label_values\\((.*),\\s*\\w+\\)");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w$.:\"])([a-zA-Z_:][\\w:]*)\\s*(\\{[^}]*})?(?!\\s*\\(|[\\w:])");
    private static final Pattern EQUALITY = Pattern.compile("(\\w+)\\s*=\\s*\"([^\"$]*)\"");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

    /** A metric and the labels that it must have. */
    record Selector(String metric, Map<String, String> labels) {}

    private PromQl() {}

    /** Reads an expression of a rule or panel, or the query of a dashboard's variable. */
    static List<Selector> selectors(String expression) {
        Matcher query = VARIABLE_QUERY.matcher(expression);
        String plain = query.matches() ? query.group(1) : expression;
        plain = RANGE.matcher(GROUPING.matcher(plain).replaceAll(" ")).replaceAll(" ");
        List<Selector> found = new ArrayList<>();
        Matcher selector = SELECTOR.matcher(plain);
        while (selector.find()) {
            if (!WORDS.contains(selector.group(1))) {
                found.add(new Selector(selector.group(1), equalities(selector.group(2))));
            }
        }
        return found;
    }

    private static Map<String, String> equalities(String matchers) {
        Map<String, String> labels = new TreeMap<>();
        if (matchers != null) {
            Matcher equality = EQUALITY.matcher(matchers);
            while (equality.find()) {
                labels.put(equality.group(1), equality.group(2));
            }
        }
        return labels;
    }
}
