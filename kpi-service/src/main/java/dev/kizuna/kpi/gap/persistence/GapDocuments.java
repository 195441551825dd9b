package dev.kizuna.kpi.gap.persistence;

import dev.kizuna.kpi.gap.domain.GapReport;
import dev.kizuna.kpi.gap.domain.GapReport.End;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Maps gaps to documents and back. Names that come from outside are values and never field names. */
final class GapDocuments {

    static final String CAMPAIGN_ID = "campaignId";
    static final String PARTNER_ID = "partnerId";
    static final String METRIC = "metric";
    static final String DAY = "day";
    static final String OPEN = "open";
    /** Orders lists: the latest day first, then by id. */
    static final String PLACE = "place";

    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private GapDocuments() {}

    static Document of(GapReport gap) {
        return new Document(PLACE, "%07d/%s".formatted(LAST_DAY - gap.day().toEpochDay(), gap.gapId()))
                .append(OPEN, gap.isOpen())
                .append(CAMPAIGN_ID, gap.campaignId())
                .append(PARTNER_ID, gap.partnerId())
                .append(METRIC, gap.metric())
                .append("unit", gap.unit())
                .append("target", decimal(gap.target()))
                .append(DAY, gap.day().toString())
                .append("toDate", decimal(gap.toDate()))
                .append("actual", decimal(gap.actual()))
                .append("gap", decimal(gap.gap()))
                .append("stage", gap.stage())
                .append(
                        "evidence",
                        gap.evidence().entrySet().stream()
                                .map(rate ->
                                        new Document("name", rate.getKey()).append("value", decimal(rate.getValue())))
                                .toList())
                .append("reason", gap.reason())
                .append("revision", gap.revision())
                .append("detectedAt", Date.from(gap.detectedAt()))
                .append("end", end(gap.end()));
    }

    static GapReport gap(Document document) {
        Map<String, BigDecimal> evidence = new TreeMap<>();
        List<Document> rates = document.getList("evidence", Document.class);
        rates.forEach(rate -> evidence.put(rate.getString("name"), number(rate, "value")));
        Document end = document.get("end", Document.class);
        return new GapReport(
                document.getString(Versions.ID),
                document.getString(CAMPAIGN_ID),
                document.getString(PARTNER_ID),
                document.getString(METRIC),
                document.getString("unit"),
                maybeNumber(document, "target"),
                LocalDate.parse(document.getString(DAY)),
                number(document, "toDate"),
                number(document, "actual"),
                number(document, "gap"),
                document.getString("stage"),
                evidence,
                document.getString("reason"),
                document.getLong("revision"),
                document.getDate("detectedAt").toInstant(),
                end == null
                        ? null
                        : new End(
                                end.getString("how"),
                                end.getDate("at").toInstant(),
                                maybeNumber(end, "toDate"),
                                maybeNumber(end, "actual")));
    }

    private static @Nullable Document end(@Nullable End end) {
        return end == null
                ? null
                : new Document("how", end.how())
                        .append("at", Date.from(end.at()))
                        .append("toDate", decimal(end.toDate()))
                        .append("actual", decimal(end.actual()));
    }

    private static @Nullable Decimal128 decimal(@Nullable BigDecimal number) {
        return number == null ? null : new Decimal128(number);
    }

    private static BigDecimal number(Document document, String field) {
        return document.get(field, Decimal128.class).bigDecimalValue();
    }

    private static @Nullable BigDecimal maybeNumber(Document document, String field) {
        return document.get(field) == null ? null : number(document, field);
    }
}
