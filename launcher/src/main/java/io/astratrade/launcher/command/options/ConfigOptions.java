package io.astratrade.launcher.command.options;

import io.astratrade.launcher.node.Modules;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigException;
import io.astratrade.platform.config.ConfigFiles;
import io.astratrade.platform.config.Environment;
import io.astratrade.platform.config.Setting;
import io.astratrade.platform.module.Domains;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Options that name where settings come from, the same for every command. */
public final class ConfigOptions {
    private static final String SET = "--set";

    @Option(
            names = "--conf",
            paramLabel = "DIR",
            description = "Read conf files from here instead of those in the jar.")
    private Path directory;

    @Option(names = SET, paramLabel = "KEY=VALUE", description = "Override one setting; may be given again.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    public Config load() {
        Map<String, Setting> files = Domains.defaults(Modules.all());
        files.putAll(ConfigFiles.classPath(names()));
        Config shipped = config(files);
        Map<String, Setting> chosen = new TreeMap<>();
        overrides.forEach((key, text) -> chosen.put(key, new Setting(text, SET)));
        refuseUnknown(shipped, chosen);
        if (directory == null) {
            return shipped.with(overrides, SET);
        }
        Map<String, Setting> own = ConfigFiles.directory(directory);
        refuseUnknown(shipped, own);
        files = Domains.defaults(Modules.all());
        files.putAll(own);
        return config(files).with(overrides, SET);
    }

    private static Config config(Map<String, Setting> files) {
        return new Config(files, new Environment(System.getenv()), Map.of());
    }

    private static void refuseUnknown(Config shipped, Map<String, Setting> settings) {
        List<String> unknown = shipped.unknownKeys(settings.keySet(), Modules.names());
        if (!unknown.isEmpty()) {
            throw new ConfigException(unknown.stream()
                    .map(key -> settings.get(key).source() + " " + key + ": no setting is called so"
                            + suggestion(shipped, key))
                    .toList());
        }
    }

    /** Variables of the environment that are most likely misspelt, each with what was probably meant. */
    public static List<String> misspeltVariables(Config config) {
        return config.unknownVariables(Modules.names()).stream()
                .map(name -> "no setting is called " + name + suggestion(config, name))
                .toList();
    }

    private static String suggestion(Config config, String name) {
        return config.nearest(name, Modules.names())
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("defaults", "instruments"));
        names.addAll(Modules.names());
        return names;
    }
}
