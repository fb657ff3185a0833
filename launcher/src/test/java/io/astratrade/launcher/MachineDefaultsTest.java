package io.astratrade.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing reads the language, the time zone or the charset of the machine: each is given where it matters. */
@AnalyzeClasses(packages = "io.astratrade", importOptions = ImportOption.DoNotIncludeTests.class)
class MachineDefaultsTest {
    private static final String STRING = "java.lang.String";
    private static final String INPUT = "java.io.InputStream";
    private static final String OUTPUT = "java.io.OutputStream";

    /** Methods and constructors as `class.name(parameters)`; those without parameters in brackets are refused in each form. */
    private static final Set<String> REFUSED = Set.of(
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.<init>(" + OUTPUT + ")",
            "java.io.PrintStream.<init>(" + OUTPUT + ", boolean)",
            "java.io.PrintWriter.<init>(" + OUTPUT + ")",
            "java.io.PrintWriter.<init>(" + OUTPUT + ", boolean)",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.InputStreamReader.<init>(" + INPUT + ")",
            "java.io.OutputStreamWriter.<init>(" + OUTPUT + ")",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileReader.<init>(" + STRING + ")",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.FileWriter.<init>(" + STRING + ")",
            "java.io.ByteArrayOutputStream.toString()",
            "java.util.Scanner.<init>(" + INPUT + ")",
            "java.util.Formatter.<init>()",
            "java.nio.charset.Charset.defaultCharset",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemDefaultZone",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.LocalTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.format.DateTimeFormatter.ofPattern(" + STRING + ")",
            "java.time.format.DateTimeFormatter.ofLocalizedDate",
            "java.time.format.DateTimeFormatter.ofLocalizedDateTime",
            "java.text.SimpleDateFormat.<init>(" + STRING + ")",
            "java.text.DecimalFormat.<init>(" + STRING + ")",
            "java.text.DecimalFormat.<init>()",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getNumberInstance()",
            "java.text.NumberFormat.getIntegerInstance()",
            "java.text.NumberFormat.getPercentInstance()",
            "java.text.Collator.getInstance()",
            "java.text.MessageFormat.format",
            "java.text.MessageFormat.<init>(" + STRING + ")");

    @ArchTest
    static final ArchRule nothingReadsTheMachinesDefaults = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "language, time zone or charset is the machine's", MachineDefaultsTest::refused))
            .because("it would start, read and answer otherwise on a machine in Turkey, Egypt or Nepal");

    @Test
    void whatReadsThemIsFound() {
        JavaClasses reading = new ClassFileImporter().importClasses(Reading.class);
        assertThat(nothingReadsTheMachinesDefaults
                        .evaluate(reading)
                        .getFailureReport()
                        .getDetails())
                .hasSize(4);
    }

    private static final class Reading {
        static String all(String text) {
            return String.format("%d", text.getBytes().length) + text.toLowerCase() + ZoneId.systemDefault();
        }
    }

    private static boolean refused(JavaAccess<?> access) {
        String name =
                access.getTargetOwner().getFullName() + "." + access.getTarget().getName();
        return REFUSED.contains(name) || forms(access, name).stream().anyMatch(REFUSED::contains);
    }

    private static List<String> forms(JavaAccess<?> access, String name) {
        return access.getTarget().resolveMember().stream()
                .filter(JavaCodeUnit.class::isInstance)
                .map(member -> name + parameters((JavaCodeUnit) member))
                .toList();
    }

    private static String parameters(JavaCodeUnit called) {
        return "("
                + String.join(
                        ", ",
                        called.getRawParameterTypes().stream()
                                .map(type -> type.getName())
                                .toList())
                + ")";
    }
}
