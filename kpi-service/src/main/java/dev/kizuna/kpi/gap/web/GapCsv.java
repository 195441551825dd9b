package dev.kizuna.kpi.gap.web;

import dev.kizuna.kpi.gap.web.GapResponse.Closed;
import dev.kizuna.kpi.table.CsvTable;
import java.util.List;
import java.util.stream.Collectors;

/** Gaps as a table: a row a gap. */
final class GapCsv {

    private GapCsv() {}

    static String of(List<GapResponse> gaps) {
        var table = new CsvTable(
                "gapId",
                "campaignId",
                "partnerId",
                "metric",
                "unit",
                "status",
                "day",
                "target",
                "targetToDate",
                "actual",
                "gap",
                "blamedStage",
                "reason",
                "evidence",
                "revision",
                "detectedAt",
                "closedHow",
                "closedAt");
        for (GapResponse gap : gaps) {
            Closed closed = gap.closed();
            table.row(
                    gap.gapId(),
                    gap.campaignId(),
                    gap.partnerId(),
                    gap.metric(),
                    gap.unit(),
                    gap.status(),
                    gap.day(),
                    gap.target(),
                    gap.targetToDate(),
                    gap.actual(),
                    gap.gap(),
                    gap.blamedStage(),
                    gap.reason(),
                    gap.evidence().entrySet().stream()
                            .map(rate -> rate.getKey() + " " + rate.getValue().toPlainString())
                            .collect(Collectors.joining("; ")),
                    gap.revision(),
                    gap.detectedAt(),
                    closed == null ? null : closed.how(),
                    closed == null ? null : closed.at());
        }
        return table.text();
    }
}
