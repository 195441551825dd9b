package dev.kizuna.kpi.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void shouldWriteAHeaderAndARowALine() {
        // given
        var table = new CsvTable("id", "day", "roi", "won");

        // when
        table.row("acme, Ltd. \"A\"", LocalDate.parse("2026-05-11"), new BigDecimal("-0.5000"), 1)
                .row("春", null, null, 0L);

        // then
        assertThat(table.text()).isEqualTo("""
                        id,day,roi,won\r
                        "acme, Ltd. ""A""\",2026-05-11,-0.5000,1\r
                        春,,,0\r
                        """);
    }

    @Test
    void shouldBeNoFormulaWhenAnIdBeginsLikeOne() {
        assertThat(new CsvTable("id")
                        .row("=HYPERLINK(1)")
                        .row("+1")
                        .row("-1")
                        .row("@x")
                        .text())
                .isEqualTo("id\r\n'=HYPERLINK(1)\r\n'+1\r\n'-1\r\n'@x\r\n");
    }

    @Test
    void shouldRefuseARowOfAnotherWidth() {
        var table = new CsvTable("id", "day");

        assertThatThrownBy(() -> table.row("acme")).isInstanceOf(IllegalArgumentException.class);
    }
}
