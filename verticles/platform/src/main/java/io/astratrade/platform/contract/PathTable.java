package io.astratrade.platform.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Paths by segments. A segment that is written out wins over a parameter, which takes any that names something. */
final class PathTable {
    private static final class Node {
        private final Map<String, Node> literal = new HashMap<>();
        private Node parameter;
        private PathItem item;
    }

    private final Node root = new Node();

    PathItem itemOf(PathTemplate template) {
        Node node = root;
        for (String segment : template.segments()) {
            if (PathTemplate.isParameter(segment)) {
                node.parameter = node.parameter == null ? new Node() : node.parameter;
                node = node.parameter;
            } else {
                node = node.literal.computeIfAbsent(segment, name -> new Node());
            }
        }
        node.item = node.item == null ? new PathItem(template) : node.item;
        return node.item;
    }

    Optional<PathMatch> match(String path) {
        List<String> parameters = new ArrayList<>(2);
        PathItem item = path.startsWith("/") ? find(root, path, 1, parameters) : null;
        return Optional.ofNullable(item).map(found -> new PathMatch(found, parameters));
    }

    private static PathItem find(Node node, String path, int from, List<String> parameters) {
        if (from > path.length()) {
            return node.item;
        }
        int slash = path.indexOf('/', from);
        int end = slash < 0 ? path.length() : slash;
        String segment = path.substring(from, end);
        Node literal = node.literal.get(segment);
        PathItem item = literal == null ? null : find(literal, path, end + 1, parameters);
        if (item == null && node.parameter != null && UriText.names(segment)) {
            parameters.add(segment);
            item = find(node.parameter, path, end + 1, parameters);
            if (item == null) {
                parameters.remove(parameters.size() - 1);
            }
        }
        return item;
    }
}
