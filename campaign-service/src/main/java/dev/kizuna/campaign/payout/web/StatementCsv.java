package dev.kizuna.campaign.payout.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A statement as a table: opening, one row an entry, closing. */
final class StatementCsv {

    private StatementCsv() {}

    static String of(StatementJson statement) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(csv, statement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, StatementJson statement) {
        csv.writeRecord(
                "entryId",
                "at",
                "kind",
                "reference",
                "debit",
                "credit",
                "amount",
                "currency",
                "exchangeRate",
                "exchangeRateDay");
        standing(csv, "OPENING", statement.opening(), statement.currency());
        for (StatementJson.Line line : statement.lines()) {
            csv.writeRecord(
                    line.entryId(),
                    line.at().toString(),
                    line.kind().name(),
                    line.reference(),
                    line.debit().name(),
                    line.credit().name(),
                    line.amount(),
                    statement.currency(),
                    Objects.toString(line.exchangeRate(), ""),
                    Objects.toString(line.exchangeRateDay(), ""));
        }
        standing(csv, "CLOSING", statement.closing(), statement.currency());
        csv.writeRecord(
                "",
                "",
                "CARRIED_FORWARD",
                "",
                "",
                "COMMISSIONS_PAYABLE",
                statement.carriedForward(),
                statement.currency(),
                "",
                "");
    }

    private static void standing(CsvWriter csv, String kind, StatementJson.Standing standing, String currency) {
        csv.writeRecord("", "", kind, "", "", "COMMISSIONS_HELD", standing.held(), currency, "", "");
        csv.writeRecord("", "", kind, "", "", "COMMISSIONS_PAYABLE", standing.payable(), currency, "", "");
        csv.writeRecord("", "", kind, "", "", "PAYOUTS_APPROVED", standing.approved(), currency, "", "");
    }
}
