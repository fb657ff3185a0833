package io.astratrade.platform.module;

import io.astratrade.platform.config.Setting;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The modules on the class path, in the order in which they start. */
public final class Domains {
    private static final Comparator<ServiceModule> STARTING = Comparator.<ServiceModule>comparingInt(
                    module -> module.domain().order())
            .thenComparing(ServiceModule::name);

    private Domains() {}

    /** Settings that modules declare, as the lowest layer of the configuration: their ports. */
    public static Map<String, Setting> defaults(Collection<ServiceModule> modules) {
        Map<String, Setting> settings = new TreeMap<>();
        modules.forEach(module -> settings.put(
                module.name() + ".port",
                new Setting(Integer.toString(module.domain().port()), "module " + module.name())));
        return settings;
    }

    public static List<ServiceModule> found() {
        return StreamSupport.stream(ServiceLoader.load(ServiceModule.class).spliterator(), false)
                .sorted(STARTING)
                .toList();
    }
}
