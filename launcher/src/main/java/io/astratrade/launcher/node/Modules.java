package io.astratrade.launcher.node;

import io.astratrade.launcher.terminal.CommandFailure;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigException;
import io.astratrade.platform.module.Domains;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.platform.module.ServiceSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The verticle sets on the class path, in the order in which they start. */
public final class Modules {
    private static final int MOST_INSTANCES = 64;

    private Modules() {}

    public static List<ServiceModule> all() {
        return Domains.found();
    }

    public static List<String> names() {
        return all().stream().map(ServiceModule::name).toList();
    }

    /** The named sets, or all when none is named. */
    public static List<ServiceModule> named(List<String> names) {
        List<ServiceModule> all = all();
        if (names == null || names.isEmpty()) {
            return all;
        }
        List<String> known = names();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new CommandFailure(ExitCode.USAGE, "There is no verticle set '" + name + "'; there are " + known);
            }
        }
        return all.stream().filter(module -> names.contains(module.name())).toList();
    }

    /** @throws ConfigException with the errors of all modules together, one that all have only once */
    public static void check(Config config, List<ServiceModule> modules) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (ServiceModule module : modules) {
            ServiceSettings.errors(config, module)
                    .forEach(error -> errors.computeIfAbsent(error, first -> new ArrayList<>())
                            .add(module.name()));
        }
        if (!errors.isEmpty()) {
            List<String> lines = new ArrayList<>();
            errors.forEach((error, names) -> lines.add(
                    names.size() == modules.size() || ownKey(error, names)
                            ? error
                            : String.join(", ", names) + ": " + error));
            throw new ConfigException(lines);
        }
    }

    /** Whether an error names the service already, by a key that only this one has. */
    private static boolean ownKey(String error, List<String> names) {
        return names.stream().anyMatch(name -> error.startsWith(name + "."));
    }

    /** Refuses counts for sets that are not there, and counts that are none. */
    public static void checkInstances(Map<String, Integer> instances, List<ServiceModule> modules) {
        List<String> running = modules.stream().map(ServiceModule::name).toList();
        instances.forEach((name, count) -> {
            if (!running.contains(name) || count < 1 || count > MOST_INSTANCES) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "--instances " + name + "=" + count + ": must be at least 1, at most " + MOST_INSTANCES
                                + ", and of one of " + running);
            }
        });
    }
}
