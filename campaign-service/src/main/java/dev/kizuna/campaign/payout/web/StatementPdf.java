package dev.kizuna.campaign.payout.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A statement as a page to print and send. */
final class StatementPdf {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private StatementPdf() {}

    /** @param zone in which times are written */
    static byte[] of(StatementJson statement, ZoneId zone) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .withHtmlContent(html(statement, zone), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static String html(StatementJson statement, ZoneId zone) {
        var rows = new StringBuilder();
        for (StatementJson.Line line : statement.lines()) {
            rows.append("<tr><td>")
                    .append(DAY.format(line.at().atZone(zone)))
                    .append("</td><td>")
                    .append(line.kind())
                    .append("</td><td>")
                    .append(escaped(line.reference()))
                    .append("</td><td class='n'>")
                    .append(
                            line.exchangeRate() == null
                                    ? ""
                                    : line.exchangeRate() + " (" + line.exchangeRateDay() + ")")
                    .append("</td><td class='n'>")
                    .append(line.amount())
                    .append("</td></tr>");
        }
        StatementJson.PayoutId payout = statement.payout();
        return """
                <html><head><style>
                  @page { size: A4; margin: 20mm }
                  body { font-family: Helvetica, sans-serif; font-size: 9pt }
                  h1 { font-size: 14pt }
                  table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate }
                  th, td { text-align: left; padding: 1mm 2mm; border-bottom: 0.2pt solid #999 }
                  .n { text-align: right }
                </style></head><body>
                <h1>Commission statement %s</h1>
                <p>Partner %s. All amounts in %s, all times in %s.</p>
                <p>Opening: held %s, payable %s, approved %s.</p>
                <table><thead><tr><th>When</th><th>What</th><th>Reference</th><th class='n'>Rate</th><th class='n'>Amount</th></tr></thead>
                <tbody>%s</tbody></table>
                <p>Closing: held %s, payable %s, approved %s.</p>
                <p>%s</p>
                <p>Carried forward: %s %s.</p>
                </body></html>
                """.formatted(
                        statement.month(),
                        escaped(statement.partnerId()),
                        statement.currency(),
                        escaped(zone.getId()),
                        statement.opening().held(),
                        statement.opening().payable(),
                        statement.opening().approved(),
                        rows,
                        statement.closing().held(),
                        statement.closing().payable(),
                        statement.closing().approved(),
                        payout == null
                                ? "No payout this month."
                                : "Payout " + escaped(payout.payoutId()) + ": " + payout.amount() + " "
                                        + statement.currency() + ", " + payout.status() + ".",
                        statement.carriedForward(),
                        statement.currency());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text);
    }
}
