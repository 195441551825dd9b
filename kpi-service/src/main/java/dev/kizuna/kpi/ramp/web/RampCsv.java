package dev.kizuna.kpi.ramp.web;

import dev.kizuna.kpi.table.CsvTable;

/** Ramps as tables: a row a target, or a row a metric and day. */
final class RampCsv {

    private RampCsv() {}

    static CsvTable of(RampResponse ramp) {
        var table = new CsvTable(
                "keyPersonId",
                "partnerId",
                "rampDay",
                "metric",
                "target",
                "agreed",
                "actual",
                "toDate",
                "dueOn",
                "status",
                "reachedAt");
        ramp.targets()
                .forEach(target -> table.row(
                        ramp.keyPersonId(),
                        ramp.partnerId(),
                        target.rampDay(),
                        target.metric(),
                        target.target(),
                        target.agreed(),
                        target.actual(),
                        target.toDate(),
                        target.dueOn(),
                        target.status(),
                        target.reachedAt()));
        return table;
    }

    static CsvTable of(RampCurveResponse curve) {
        var table =
                new CsvTable("keyPersonId", "partnerId", "metric", "rampDay", "date", "toDate", "actual", "phaseId");
        curve.points()
                .forEach(point -> table.row(
                        curve.keyPersonId(),
                        curve.partnerId(),
                        point.metric(),
                        point.rampDay(),
                        point.date(),
                        point.toDate(),
                        point.actual(),
                        point.phaseId()));
        return table;
    }
}
