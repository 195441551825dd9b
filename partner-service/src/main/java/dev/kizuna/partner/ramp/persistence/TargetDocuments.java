package dev.kizuna.partner.ramp.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.ramp.domain.RampMetric;
import dev.kizuna.partner.ramp.domain.RampTarget;
import java.util.List;
import org.bson.Document;

/** Staged targets as pieces of documents. */
public final class TargetDocuments {

    private TargetDocuments() {}

    public static List<Document> write(List<RampTarget> targets) {
        return targets.stream()
                .map(target -> new Document("rampDay", target.rampDay())
                        .append("metric", target.metric().name())
                        .append("target", target.target()))
                .toList();
    }

    /** The targets in a field. */
    public static List<RampTarget> read(Document document, String field) {
        return document.getList(field, Document.class, List.of()).stream()
                .map(target -> new RampTarget(
                        target.getInteger("rampDay"),
                        RampMetric.valueOf(text(target, "metric")),
                        target.getInteger("target")))
                .toList();
    }
}
