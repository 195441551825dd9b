package dev.kizuna.kpi.attribution.web;

import dev.kizuna.kpi.attribution.application.CreditReport;
import dev.kizuna.kpi.attribution.application.CreditReport.Origin;
import dev.kizuna.kpi.attribution.application.Sums;
import dev.kizuna.kpi.attribution.domain.Model;
import dev.kizuna.kpi.table.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Credits of touches from one place under one model. */
record CreditLine(Model model, Origin origin, Sums sums) {

    private static final char SEPARATOR = '\0';

    /** All lines of a report in the order of their keys. */
    static List<CreditLine> of(CreditReport report) {
        List<CreditLine> lines = new ArrayList<>();
        report.models()
                .forEach((model, credited) ->
                        credited.origins().forEach((origin, sums) -> lines.add(new CreditLine(model, origin, sums))));
        return lines;
    }

    /** Where the line lies among all, as text. */
    String key() {
        return String.valueOf(model.ordinal())
                + SEPARATOR
                + origin.partnerId()
                + SEPARATOR
                + Objects.requireNonNullElse(origin.campaignId(), "")
                + SEPARATOR
                + origin.channel()
                + SEPARATOR
                + Objects.requireNonNullElse(origin.linkId(), "");
    }

    static String table(CreditReport report) {
        var table = new CsvTable(
                "model",
                "partnerId",
                "campaignId",
                "channel",
                "linkId",
                "conversions",
                "amount",
                "currency",
                "from",
                "to",
                "revision",
                "asOf");
        for (CreditLine line : of(report)) {
            line.sums()
                    .amounts()
                    .forEach((currency, amount) -> table.row(
                            line.model().code(),
                            line.origin().partnerId(),
                            line.origin().campaignId(),
                            line.origin().channel(),
                            line.origin().linkId(),
                            line.sums().sales(),
                            amount,
                            currency,
                            report.from(),
                            report.to(),
                            report.revision(),
                            report.asOf()));
        }
        return table.text();
    }
}
