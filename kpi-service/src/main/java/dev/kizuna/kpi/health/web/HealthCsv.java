package dev.kizuna.kpi.health.web;

import dev.kizuna.kpi.table.CsvTable;
import java.util.List;

/** Healths as a table: a row a part, the whole in each of its rows. */
final class HealthCsv {

    private HealthCsv() {}

    static CsvTable of(List<HealthResponse> healths) {
        var table = new CsvTable(
                "partnerId",
                "managerId",
                "day",
                "score",
                "comparedWith",
                "before",
                "fallId",
                "part",
                "partScore",
                "weight",
                "points",
                "reason");
        for (HealthResponse health : healths) {
            var fall = health.fall();
            for (var part : health.parts()) {
                table.row(
                        health.partnerId(),
                        health.managerId(),
                        health.day(),
                        health.score(),
                        health.comparedWith(),
                        health.before(),
                        fall == null ? null : fall.fallId(),
                        part.part(),
                        part.score(),
                        part.weight(),
                        part.points(),
                        part.reason());
            }
        }
        return table;
    }
}
