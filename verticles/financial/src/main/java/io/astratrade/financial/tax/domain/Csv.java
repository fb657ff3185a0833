package io.astratrade.financial.tax.domain;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines of comma-separated values by RFC 4180. Texts that a spreadsheet would take for a formula get an apostrophe before them, as
 * OWASP advises: a description is written by whoever sent the money.
 */
public final class Csv {
    public static final String HEADER = line(Stream.of(
            "date", "transaction_id", "kind", "currency", "amount", "balance_after", "counterparty", "description"));

    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    /** The line with its end. Amounts are numbers of ours, which may begin with a minus. */
    public static String of(TaxLine line) {
        return line(Stream.of(
                line.at().toString(),
                line.transactionId().toString(),
                text(line.kind()),
                line.asset().code(),
                line.amount().toString(),
                line.balance().toString(),
                text(line.counterparty()),
                text(line.description())));
    }

    private static String line(Stream<String> values) {
        return values.collect(Collectors.joining(",")) + "\r\n";
    }

    /** A value that cannot break out of its cell, nor be run. */
    static String text(String value) {
        String harmless = isFormula(value) ? "'" + value : value;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** Some spreadsheets look behind leading blanks; a tab or a line's end is a sign by itself. */
    private static boolean isFormula(String value) {
        String shown = value.replaceFirst("^[ \\u00a0]+", "");
        return !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0;
    }
}
