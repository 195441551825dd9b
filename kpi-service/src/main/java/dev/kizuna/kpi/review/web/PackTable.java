package dev.kizuna.kpi.review.web;

import static dev.kizuna.kpi.review.web.PackLines.plain;

import dev.kizuna.kpi.review.domain.Pack;
import dev.kizuna.kpi.review.domain.Pack.Item;
import dev.kizuna.kpi.review.domain.Pack.Sales;
import dev.kizuna.kpi.table.CsvTable;
import java.util.List;
import java.util.Objects;

/** A pack as one table: a row says of which section it is, and leaves empty what that section does not have. */
final class PackTable {

    private static final List<String> COLUMNS = List.of(
            "section", "name", "partnerId", "subjectId", "unit", "now", "before", "change", "since", "dueAt", "detail");

    private final CsvTable table = new CsvTable(COLUMNS);

    private PackTable() {}

    static String of(Pack pack) {
        var rows = new PackTable();
        rows.head(pack);
        rows.figures(pack);
        rows.people(pack);
        rows.matters(pack);
        return rows.table.text();
    }

    private void head(Pack pack) {
        String id = pack.subject().id();
        table.row(
                "pack",
                pack.cadence().code(),
                null,
                id,
                null,
                pack.period(),
                pack.previous(),
                null,
                pack.from(),
                pack.to(),
                pack.madeAt());
        table.row("pack", "revision", null, id, null, pack.revision(), null, null, null, null, pack.asOf());
    }

    private void figures(Pack pack) {
        for (Pack.FigureLine line : pack.figures()) {
            table.row(
                    "figure",
                    line.name(),
                    null,
                    null,
                    line.unit(),
                    line.now(),
                    line.before(),
                    line.change(),
                    null,
                    null,
                    line.reason());
        }
        for (Pack.Restated line : pack.restated()) {
            table.row("restated", line.name(), null, null, null, line.holds(), line.said(), null, null, null, null);
        }
        for (Pack.PromiseLine line : pack.promises()) {
            promises(line.policy(), "kept", line.kept());
            promises(line.policy(), "late", line.late());
            promises(line.policy(), "broken", line.broken());
            promises(line.policy(), "open", line.open());
        }
        if (pack.health() != null) {
            Pack.Health health = pack.health();
            table.row(
                    "health",
                    "score",
                    null,
                    null,
                    "points",
                    health.score(),
                    health.before(),
                    null,
                    null,
                    null,
                    health.day());
            health.parts()
                    .forEach(part -> table.row(
                            "health",
                            part.part(),
                            null,
                            null,
                            "points",
                            part.score(),
                            null,
                            null,
                            null,
                            null,
                            part.reason()));
        }
        if (pack.credited() != null) {
            sales("sourced", pack.credited().sourced());
            sales("influenced", pack.credited().influenced());
        }
        for (Pack.Bottleneck line : pack.bottlenecks()) {
            line.evidence()
                    .forEach((name, number) -> table.row(
                            "bottleneck", line.kind(), null, line.code(), null, number, null, null, null, null, name));
        }
    }

    private void promises(String policy, String outcome, long count) {
        table.row("promises", policy, null, null, "count", count, null, null, null, null, outcome);
    }

    private void sales(String name, Sales sales) {
        table.row("attribution", name, null, null, "count", sales.conversions(), null, null, null, null, null);
        sales.revenue()
                .forEach((currency, amount) -> table.row(
                        "attribution", name, null, null, currency, plain(amount), null, null, null, null, null));
    }

    private void people(Pack pack) {
        for (Pack.Milestone line : pack.milestones()) {
            table.row(
                    "milestone",
                    line.metric(),
                    null,
                    line.keyPersonId(),
                    "count",
                    line.target(),
                    null,
                    null,
                    line.at(),
                    null,
                    (line.reached() ? "reached" : "missed") + " day " + line.rampDay());
        }
    }

    private void matters(Pack pack) {
        pack.unresolved().forEach(item -> matter("unresolved", item));
        pack.resolved().forEach(item -> matter("resolved", item));
        for (Pack.Decision line : pack.decisions()) {
            table.row(
                    "decision",
                    line.code(),
                    line.partnerId(),
                    line.subjectId(),
                    null,
                    null,
                    null,
                    null,
                    line.since(),
                    null,
                    String.join(" ", line.because()));
        }
    }

    private void matter(String section, Item item) {
        table.row(
                section,
                item.kind(),
                item.partnerId(),
                item.subjectId(),
                "packs",
                item.packs(),
                null,
                null,
                item.since(),
                item.dueAt(),
                item.code() + " " + Objects.requireNonNullElse(item.reason(), ""));
    }
}
