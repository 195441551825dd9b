package dev.kizuna.kpi.ramp.persistence;

import dev.kizuna.kpi.ramp.domain.Appointment;
import dev.kizuna.kpi.ramp.domain.Load;
import dev.kizuna.kpi.ramp.domain.LoadPhase;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.ramp.domain.Outcome;
import dev.kizuna.kpi.ramp.domain.Plan;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Success;
import dev.kizuna.kpi.ramp.domain.Target;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps ramps to documents and back; the partner's zone is kept with the partner. */
final class RampDocuments {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String PARTNER_ID = "partnerId";

    private RampDocuments() {}

    static Document of(Ramp ramp, long version) {
        return new Document(ID, ramp.keyPersonId())
                .append(VERSION, version)
                .append(PARTNER_ID, ramp.partnerId())
                .append("appointment", appointment(ramp.appointment()))
                .append("plan", plan(ramp.plan()))
                .append("stoodDown", ramp.stoodDown() == null ? null : moment(ramp.stoodDown()))
                .append(
                        "phases",
                        ramp.load().planned().stream().map(RampDocuments::phase).toList())
                .append("withdrawn", ramp.load().withdrawn().stream().sorted().toList())
                .append(
                        "successes",
                        ramp.successes().stream().map(RampDocuments::success).toList())
                .append(
                        "outcomes",
                        ramp.outcomes().stream()
                                .map(outcome -> target(outcome.target())
                                        .append("reached", outcome.reached())
                                        .append("at", Date.from(outcome.at())))
                                .toList());
    }

    static Ramp ramp(Document document, ZoneId zone) {
        Document appointment = document.get("appointment", Document.class);
        Document plan = document.get("plan", Document.class);
        Document stoodDown = document.get("stoodDown", Document.class);
        return new Ramp(
                document.getString(PARTNER_ID),
                document.getString(ID),
                zone,
                appointment == null
                        ? null
                        : new Appointment(moment(appointment), time(appointment, "rampStart"), targets(appointment)),
                plan == null ? null : new Plan(moment(plan), targets(plan)),
                stoodDown == null ? null : moment(stoodDown),
                new Load(
                        documents(document, "phases").map(RampDocuments::phase).toList(),
                        Set.copyOf(document.getList("withdrawn", String.class, List.of()))),
                documents(document, "successes").map(RampDocuments::success).toList(),
                document.getList("outcomes", Document.class).stream()
                        .map(outcome ->
                                new Outcome(target(outcome), outcome.getBoolean("reached"), time(outcome, "at")))
                        .toList());
    }

    private static @Nullable Document appointment(@Nullable Appointment appointment) {
        return appointment == null
                ? null
                : moment(appointment.by())
                        .append("rampStart", Date.from(appointment.rampStart()))
                        .append("targets", targets(appointment.targets()));
    }

    private static @Nullable Document plan(@Nullable Plan plan) {
        return plan == null ? null : moment(plan.by()).append("targets", targets(plan.targets()));
    }

    /** Documents of earlier releases have no phases and no successes. */
    private static Stream<Document> documents(Document document, String field) {
        return document.getList(field, Document.class, List.of()).stream();
    }

    private static Document phase(LoadPhase phase) {
        return moment(phase.by())
                .append("phaseId", phase.phaseId())
                .append("kind", phase.kind().name())
                .append("from", phase.from().toString())
                .append("to", phase.to().toString())
                .append("targetPercent", phase.targetPercent());
    }

    private static LoadPhase phase(Document document) {
        return new LoadPhase(
                moment(document),
                document.getString("phaseId"),
                LoadPhase.Kind.valueOf(document.getString("kind")),
                LocalDate.parse(document.getString("from")),
                LocalDate.parse(document.getString("to")),
                document.getInteger("targetPercent"));
    }

    private static Document success(Success success) {
        return moment(success.by())
                .append("successId", success.successId())
                .append("kind", success.kind())
                .append("dealId", success.dealId())
                .append("kpiId", success.kpiId());
    }

    private static Success success(Document document) {
        return new Success(
                moment(document),
                document.getString("successId"),
                document.getString("kind"),
                document.getString("dealId"),
                document.getString("kpiId"));
    }

    private static Document moment(Moment moment) {
        return new Document("at", Date.from(moment.at())).append("eventId", moment.eventId());
    }

    private static Moment moment(Document document) {
        return new Moment(time(document, "at"), document.getString("eventId"));
    }

    private static List<Document> targets(List<Target> targets) {
        return targets.stream().map(RampDocuments::target).toList();
    }

    private static List<Target> targets(Document document) {
        return document.getList("targets", Document.class).stream()
                .map(RampDocuments::target)
                .toList();
    }

    private static Document target(Target target) {
        return new Document("rampDay", target.rampDay())
                .append("metric", target.metric().name())
                .append("count", target.count());
    }

    private static Target target(Document document) {
        return new Target(
                document.getInteger("rampDay"),
                Metric.valueOf(document.getString("metric")),
                document.getInteger("count"));
    }

    private static Instant time(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
