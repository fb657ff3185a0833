package io.astratrade.platform.contract;

import java.util.List;

/** Where a path leads, and the still encoded segments that stand for its parameters. */
public record PathMatch(PathItem item, List<String> parameters) {}
