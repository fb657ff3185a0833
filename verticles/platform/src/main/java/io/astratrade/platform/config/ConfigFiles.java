package io.astratrade.platform.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads `conf/*.yaml`, from a directory or from the class path, into flat dotted keys. */
public final class ConfigFiles {
    private static final YAMLMapper YAML = new YAMLMapper();

    private ConfigFiles() {}

    /** All YAML files of a directory, in order of their names; a later file wins. */
    public static Map<String, Setting> directory(Path directory) {
        Map<String, Setting> settings = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(ConfigFiles::isYaml).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    read(in, file.toString(), settings);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new ConfigException(List.of("There is no configuration directory " + directory));
        } catch (IOException e) {
            throw new ConfigException(
                    List.of("Cannot read the configuration directory " + directory + ": " + e.getMessage()));
        }
        return settings;
    }

    /** The named files of the class path directory `conf/`; one that is missing is left out. */
    public static Map<String, Setting> classPath(List<String> names) {
        Map<String, Setting> settings = new TreeMap<>();
        for (String name : names) {
            String resource = "conf/" + name + ".yaml";
            try (InputStream in = ConfigFiles.class.getClassLoader().getResourceAsStream(resource)) {
                if (in != null) {
                    read(in, resource, settings);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + resource, e);
            }
        }
        return settings;
    }

    private static boolean isYaml(Path file) {
        return file.toString().endsWith(".yaml") && Files.isRegularFile(file);
    }

    private static void read(InputStream in, String source, Map<String, Setting> into) throws IOException {
        JsonNode root = parse(in, source);
        if (root.isObject()) {
            flatten("", root, source, into);
        } else if (!root.isMissingNode() && !root.isNull()) {
            throw new ConfigException(List.of(source + ": expected are settings, as `key: value` lines"));
        }
    }

    private static JsonNode parse(InputStream in, String source) throws IOException {
        try {
            return YAML.readTree(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new ConfigException(List.of(source + " is not written in UTF-8"));
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
            throw new ConfigException(List.of(source + where + " is no YAML: " + e.getOriginalMessage()));
        }
    }

    private static void flatten(String key, JsonNode node, String source, Map<String, Setting> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e ->
                            flatten(key.isEmpty() ? e.getKey() : key + "." + e.getKey(), e.getValue(), source, into));
        } else if (node.isArray()) {
            into.put(key, new Setting(joined(node), source));
        } else {
            into.put(key, new Setting(node.isNull() ? "" : node.asText(), source));
        }
    }

    private static String joined(JsonNode array) {
        List<String> parts = new ArrayList<>();
        array.forEach(item -> parts.add(item.isValueNode() ? item.asText() : item.toString()));
        return String.join(",", parts);
    }
}
