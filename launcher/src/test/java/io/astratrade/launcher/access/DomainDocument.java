package io.astratrade.launcher.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.DomainFiles;
import io.astratrade.launcher.WorkingTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What docs/add-a-domain.md tells to do.
 *
 * @param files texts by their paths
 * @param edits changes of files that are there, in the document's order
 */
record DomainDocument(Map<String, String> files, List<Edit> edits) {
    private static final Pattern FILE =
            Pattern.compile("<!-- file: (\\S+) -->\\n```\\w*\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern EDIT =
            Pattern.compile("<!-- edit: (\\S+) \\| (.*?) -->\\n```\\w*\\n(.*?)\\n```", Pattern.DOTALL);

    /** A text of a file, found exactly once, and what it becomes. */
    record Edit(String file, String before, String after) {
        String apply(String text) {
            assertThat(text).as(file).containsOnlyOnce(before);
            return text.replace(before, after);
        }
    }

    static DomainDocument read() throws IOException {
        String text = Files.readString(Path.of("../docs/add-a-domain.md"));
        Map<String, String> files = new LinkedHashMap<>();
        FILE.matcher(text).results().forEach(file -> files.put(file.group(1), file.group(2) + "\n"));
        List<Edit> edits = new ArrayList<>();
        Matcher edit = EDIT.matcher(text);
        while (edit.find()) {
            edits.add(new Edit(edit.group(1), edit.group(2), edit.group(3)));
        }
        return new DomainDocument(files, edits);
    }

    /** The files that were there before and are changed. */
    List<String> touched() {
        return edits.stream().map(Edit::file).distinct().toList();
    }

    /** A file that is changed, as it is afterwards. */
    String edited(String file) throws IOException {
        String text = Files.readString(Path.of("..").resolve(file));
        for (Edit edit : edits) {
            text = edit.file().equals(file) ? edit.apply(text) : text;
        }
        return text;
    }

    /** Writes everything but changes of the files that are not wanted, and tells what is missing then. */
    List<String> missingIn(Path directory, Predicate<String> wanted) throws IOException {
        WorkingTree tree = WorkingTree.copiedInto(directory);
        for (Map.Entry<String, String> file : files.entrySet()) {
            tree.write(file.getKey(), file.getValue());
        }
        for (String file : touched()) {
            if (wanted.test(file)) {
                tree.write(file, edited(file));
            }
        }
        return new DomainFiles(directory).missing();
    }
}
