package io.astratrade.financial.plan.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All versions of all plans. Of each plan the latest version is sold. */
public final class PlanCatalogue {
    private final Map<String, Map<Integer, Plan>> versions = new HashMap<>();
    private final List<Plan> sold;
    private final Plan free;

    /** @throws IllegalArgumentException when the lowest plan costs something, or two have one rank */
    public PlanCatalogue(Collection<Plan> plans) {
        plans.forEach(plan ->
                versions.computeIfAbsent(plan.name(), name -> new HashMap<>()).put(plan.version(), plan));
        sold = versions.values().stream()
                .map(PlanCatalogue::latest)
                .sorted(Comparator.comparing(Plan::rank))
                .toList();
        if (sold.isEmpty() || !sold.get(0).free()) {
            throw new IllegalArgumentException("the plan of the lowest rank must be free");
        }
        if (sold.stream().map(Plan::rank).distinct().count() < sold.size()) {
            throw new IllegalArgumentException("each plan needs a rank of its own");
        }
        free = sold.get(0);
    }

    private static Plan latest(Map<Integer, Plan> versions) {
        return versions.values().stream()
                .max(Comparator.comparing(Plan::version))
                .orElseThrow();
    }

    /** What is sold, the lowest first. */
    public List<Plan> sold() {
        return sold;
    }

    public Optional<Plan> sold(String name) {
        return sold.stream().filter(plan -> plan.name().equals(name)).findFirst();
    }

    /** What those have who pay for nothing. */
    public Plan free() {
        return free;
    }

    /** @throws IllegalStateException when a version that was sold is no longer configured */
    public Plan version(String name, int version) {
        Plan plan = versions.getOrDefault(name, Map.of()).get(version);
        if (plan == null) {
            throw new IllegalStateException("financial.plans." + name + ".v" + version + " was sold, and is missing");
        }
        return plan;
    }
}
