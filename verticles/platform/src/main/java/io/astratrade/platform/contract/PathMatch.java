package io.astratrade.platform.contract;

import java.util.List;

/** The item that a path leads to, and the still encoded segments that stand for its parameters. */
public record PathMatch(PathItem item, List<String> parameters) {}
