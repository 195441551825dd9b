package dev.kizuna.kpi.review.persistence;

import dev.kizuna.kpi.review.domain.Matter;
import dev.kizuna.kpi.review.domain.MatterKind;
import dev.kizuna.kpi.review.domain.Step;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** Maps matters to documents and back. Names and ids that come from outside are values and never field names. */
final class MatterDocuments {

    static final String ID = "_id";
    static final String VERSION = "version";

    private static final String NAME = "name";
    private static final String VALUE = "value";

    private MatterDocuments() {}

    static Document of(Matter matter, long version) {
        return new Document(ID, matter.key())
                .append(VERSION, version)
                .append("partnerId", matter.partnerId())
                .append("kind", matter.kind().name())
                .append("subjectId", matter.subjectId())
                .append(
                        "steps",
                        matter.steps().values().stream()
                                .map(MatterDocuments::step)
                                .toList());
    }

    static Matter matter(Document document) {
        Map<String, Step> steps = new HashMap<>();
        for (Document stored : document.getList("steps", Document.class)) {
            Step step = step(stored);
            steps.put(step.code(), step);
        }
        return new Matter(
                document.getString("partnerId"),
                MatterKind.valueOf(document.getString("kind")),
                document.getString("subjectId"),
                steps);
    }

    private static Document step(Step step) {
        return new Document("code", step.code())
                .append("order", step.order())
                .append("at", Date.from(step.at()))
                .append("eventId", step.eventId())
                .append("open", step.open())
                .append(
                        "details",
                        step.details().entrySet().stream()
                                .map(detail -> new Document(NAME, detail.getKey()).append(VALUE, detail.getValue()))
                                .toList());
    }

    private static Step step(Document document) {
        Map<String, String> details = new HashMap<>();
        document.getList("details", Document.class)
                .forEach(detail -> details.put(detail.getString(NAME), detail.getString(VALUE)));
        return new Step(
                document.getString("code"),
                document.getLong("order"),
                document.getDate("at").toInstant(),
                document.getString("eventId"),
                document.getBoolean("open"),
                details);
    }
}
