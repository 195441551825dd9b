package dev.kizuna.kpi.gap.persistence;

import dev.kizuna.kpi.gap.domain.CampaignTarget;
import dev.kizuna.kpi.gap.domain.Course;
import dev.kizuna.kpi.gap.domain.Metric;
import dev.kizuna.kpi.gap.domain.Phase;
import dev.kizuna.kpi.gap.domain.Report.Adjusted;
import dev.kizuna.kpi.gap.domain.Report.Planned;
import dev.kizuna.kpi.gap.domain.Report.Turned;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Maps courses to documents and back. */
final class CourseDocuments {

    private static final String PARTNER_ID = "partnerId";
    private static final String STARTS_ON = "startsOn";
    private static final String ENDS_ON = "endsOn";
    private static final String TARGETS = "targets";
    private static final String BEFORE = "before";
    private static final String KIND = "kind";

    private CourseDocuments() {}

    static Document of(Course course) {
        Planned plan = course.plan();
        return new Document(PARTNER_ID, course.partnerId())
                .append("plan", plan == null ? null : plan(plan))
                .append(
                        "turns",
                        course.turns().stream()
                                .map(turn -> moment(turn.by())
                                        .append(KIND, turn.kind().name())
                                        .append(TARGETS, targets(turn.targets())))
                                .toList())
                .append(
                        "adjustments",
                        course.adjustments().stream()
                                .map(CourseDocuments::adjustment)
                                .toList());
    }

    static Course course(Document document) {
        Course course = Course.unknown(document.getString(Versions.ID), document.getString(PARTNER_ID));
        Document plan = document.get("plan", Document.class);
        if (plan != null) {
            course = course.with(plan(plan));
        }
        for (Document turn : document.getList("turns", Document.class)) {
            course = course.with(
                    new Turned(Turned.Kind.valueOf(turn.getString(KIND)), moment(turn), targets(turn, TARGETS)));
        }
        for (Document adjustment : document.getList("adjustments", Document.class)) {
            course = course.with(adjustment(adjustment));
        }
        return course;
    }

    private static Document plan(Planned plan) {
        return moment(plan.by())
                .append(STARTS_ON, plan.startsOn().toString())
                .append(ENDS_ON, plan.endsOn().toString())
                .append(TARGETS, targets(plan.targets()))
                .append(
                        "phases",
                        plan.phases().stream()
                                .map(phase -> new Document(KIND, phase.kind())
                                        .append(STARTS_ON, phase.startsOn().toString())
                                        .append(ENDS_ON, phase.endsOn().toString()))
                                .toList());
    }

    private static Planned plan(Document plan) {
        return new Planned(
                moment(plan),
                day(plan, STARTS_ON),
                day(plan, ENDS_ON),
                targets(plan, TARGETS),
                plan.getList("phases", Document.class).stream()
                        .map(phase -> new Phase(phase.getString(KIND), day(phase, STARTS_ON), day(phase, ENDS_ON)))
                        .toList());
    }

    private static Document adjustment(Adjusted adjusted) {
        LocalDate endsOn = adjusted.endsOn();
        return moment(adjusted.by())
                .append("id", adjusted.id())
                .append(KIND, adjusted.kind())
                .append("reason", adjusted.reason())
                .append(TARGETS, targets(adjusted.targets()))
                .append(BEFORE, targets(adjusted.before()))
                .append(ENDS_ON, endsOn == null ? null : endsOn.toString());
    }

    private static Adjusted adjustment(Document adjusted) {
        return new Adjusted(
                adjusted.getString("id"),
                moment(adjusted),
                adjusted.getString(KIND),
                adjusted.getString("reason"),
                targets(adjusted, TARGETS),
                targets(adjusted, BEFORE),
                adjusted.get(ENDS_ON) == null ? null : day(adjusted, ENDS_ON));
    }

    private static List<Document> targets(List<CampaignTarget> targets) {
        return targets.stream()
                .map(target -> new Document("metric", target.metric().name())
                        .append("target", new Decimal128(target.target()))
                        .append("unit", target.unit()))
                .toList();
    }

    private static List<CampaignTarget> targets(Document document, String field) {
        return document.getList(field, Document.class).stream()
                .map(target -> new CampaignTarget(
                        Metric.valueOf(target.getString("metric")),
                        target.get("target", Decimal128.class).bigDecimalValue(),
                        target.getString("unit")))
                .toList();
    }

    private static Document moment(Moment moment) {
        return new Document("at", Date.from(moment.at())).append("eventId", moment.eventId());
    }

    private static Moment moment(Document document) {
        return new Moment(document.getDate("at").toInstant(), document.getString("eventId"));
    }

    private static LocalDate day(Document document, String field) {
        return LocalDate.parse(document.getString(field));
    }
}
