package io.astratrade.launcher;

import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigException;
import io.astratrade.platform.module.ServiceModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The verticle sets on the class path, in the order in which they start. */
public final class Modules {
    private static final List<String> ORDER =
            List.of("user", "trading", "gamification", "social", "financial", "nft", "analytics", "gateway");

    private Modules() {}

    public static List<ServiceModule> all() {
        List<ServiceModule> modules = new ArrayList<>();
        ServiceLoader.load(ServiceModule.class).forEach(modules::add);
        modules.sort(Comparator.comparingInt(module -> ORDER.indexOf(module.name())));
        return modules;
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

    /** @throws ConfigException with the errors of all modules together */
    public static void check(Config config, List<ServiceModule> modules) {
        List<String> errors = new ArrayList<>();
        for (ServiceModule module : modules) {
            try {
                module.check(config);
            } catch (ConfigException e) {
                e.errors().forEach(error -> errors.add(module.name() + ": " + error));
            }
        }
        if (!errors.isEmpty()) {
            throw new ConfigException(errors);
        }
    }
}
