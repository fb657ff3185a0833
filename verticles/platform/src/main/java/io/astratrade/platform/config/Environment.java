package io.astratrade.platform.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The `ASTRA_*` variables of a process; `ASTRA_X_FILE` names a file that holds the value of `ASTRA_X`. */
public final class Environment {
    private static final String PREFIX = "ASTRA_";
    private static final String FILE_SUFFIX = "_FILE";

    /** Read by the program's start script, its logging and deploy.sh. */
    private static final Set<String> NOT_SETTINGS = Set.of(
            "ASTRA_JAVA_OPTS",
            "ASTRA_JAVA_HOME",
            "ASTRA_HOME",
            "ASTRA_LOG_FORMAT",
            "ASTRA_LOG_LEVEL",
            "ASTRA_PORT",
            "ASTRA_ENV_FILE",
            "ASTRA_WATCHDOG");

    private final Map<String, String> variables;

    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    static String variable(String key) {
        StringBuilder name = new StringBuilder(PREFIX).append(key.toUpperCase(Locale.ROOT));
        for (int i = PREFIX.length(); i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i))) {
                name.setCharAt(i, '_');
            }
        }
        return name.toString();
    }

    Optional<Setting> find(String key) {
        String name = variable(key);
        String value = variables.get(name);
        if (value != null) {
            return Optional.of(new Setting(value, name));
        }
        String file = variables.get(name + FILE_SUFFIX);
        return file == null
                ? Optional.empty()
                : Optional.of(new Setting(contentOf(name + FILE_SUFFIX, file), name + FILE_SUFFIX));
    }

    List<String> namesOutside(Collection<String> known) {
        return variables.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !NOT_SETTINGS.contains(name))
                .filter(name -> !known.contains(name) && !known.contains(withoutFileSuffix(name)))
                .sorted()
                .toList();
    }

    private static String withoutFileSuffix(String name) {
        return name.endsWith(FILE_SUFFIX) ? name.substring(0, name.length() - FILE_SUFFIX.length()) : name;
    }

    private static String contentOf(String variable, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (MalformedInputException e) {
            throw new ConfigException(List.of(variable + ": the file " + file + " is not written in UTF-8"));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new ConfigException(List.of(variable + ": there is no file " + file));
        } catch (IOException e) {
            throw new ConfigException(List.of(variable + ": cannot read the file " + file + ": " + e.getMessage()));
        }
    }
}
