package io.astratrade.financial.tax.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                " =1",
                "\u00a0=1",
                "\uff1dcmd",
                "=HYPERLINK(\"http://x\",\"y\")"
            })
    void aFormulaIsNotRun(String text) {
        String cell = Csv.text(text);
        assertThat(cell.startsWith("'") || cell.startsWith("\"'")).as(cell).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"rent | rent", "a,b | \"a,b\"", "say \"hi\" | \"say \"\"hi\"\"\"", "1-1 | 1-1", "a=b | a=b"})
    void aTextStaysInItsCell(String text, String cell) {
        assertThat(Csv.text(text)).isEqualTo(cell);
    }

    @Test
    void aLineBreakIsQuoted() {
        assertThat(Csv.text("a\r\nb")).isEqualTo("\"a\r\nb\"");
        assertThat(Csv.text("")).isEmpty();
    }

    @Test
    void aLineHasAsManyCellsAsTheHeader() {
        UUID id = UUID.fromString("0198c5f2-7b1e-7000-8000-000000000001");
        TaxLine line = new TaxLine(
                Instant.parse("2026-11-24T12:00:00Z"),
                id,
                0,
                "transfer",
                Asset.USD,
                Money.parse("-5"),
                Money.parse("10.5"),
                "user:x",
                "=1");
        assertThat(Csv.of(line)).isEqualTo("2026-11-24T12:00:00Z," + id + ",transfer,USD,-5.00,10.50,user:x,'=1\r\n");
        assertThat(Csv.HEADER.split(",")).hasSameSizeAs(Csv.of(line).split(","));
    }
}
