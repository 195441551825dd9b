package dev.kizuna.partner.keyperson.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.optionalTime;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.keyperson.domain.Appointment;
import dev.kizuna.partner.keyperson.domain.Charter;
import dev.kizuna.partner.keyperson.domain.Role;
import dev.kizuna.partner.ramp.persistence.TargetDocuments;
import dev.kizuna.partner.signal.domain.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The role of a person as a part of the person's document. */
final class RoleDocuments {

    /** How a role that is announced was called before there were more steps. */
    static final String FORMERLY_ANNOUNCED = "APPOINTED";

    private RoleDocuments() {}

    static void write(Role role, Document state) {
        state.append("status", role.status().name())
                .append("since", date(role.since()))
                .append("keyPerson", Boolean.toString(role.status() != Role.Status.NONE))
                .append("nomination", NominationDocuments.write(role.nomination()))
                .append("appointment", write(role.appointment()))
                .append("charters", all(role.charters(), RoleDocuments::write))
                .append("signals", all(role.signals(), RoleDocuments::write));
    }

    static Role read(Document state) {
        String status = text(state, "status");
        Role.Status present = FORMERLY_ANNOUNCED.equals(status) ? Role.Status.ANNOUNCED : Role.Status.valueOf(status);
        return new Role(
                present,
                optionalTime(state, "since"),
                NominationDocuments.read(state.get("nomination", Document.class), present),
                appointment(state.get("appointment", Document.class)),
                list(state, "charters", RoleDocuments::charter),
                list(state, "signals", RoleDocuments::signal));
    }

    private static @Nullable Document write(@Nullable Appointment appointment) {
        return appointment == null
                ? null
                : new Document("announcedTo", appointment.announcedTo())
                        .append("rampStart", date(appointment.rampStart()))
                        .append("appointedAt", date(appointment.appointedAt()))
                        .append("targets", TargetDocuments.write(appointment.targets()));
    }

    private static @Nullable Appointment appointment(@Nullable Document document) {
        return document == null
                ? null
                : new Appointment(
                        text(document, "announcedTo"),
                        time(document, "rampStart"),
                        time(document, "appointedAt"),
                        TargetDocuments.read(document, "targets"));
    }

    private static Document write(Charter charter) {
        Charter.Terms terms = charter.terms();
        return new Document("version", charter.version())
                .append("role", terms.role())
                .append("timeSharePercent", terms.timeSharePercent())
                .append("authority", terms.authority())
                .append("careerMeaning", terms.careerMeaning())
                .append("appraisalRewards", terms.appraisalRewards())
                .append("agreedBy", charter.agreedBy())
                .append("agreedAt", date(charter.agreedAt()));
    }

    private static Charter charter(Document document) {
        return new Charter(
                document.getInteger("version"),
                new Charter.Terms(
                        text(document, "role"),
                        document.getInteger("timeSharePercent"),
                        document.getList("authority", String.class, List.of()),
                        text(document, "careerMeaning"),
                        document.getList("appraisalRewards", String.class, List.of())),
                text(document, "agreedBy"),
                time(document, "agreedAt"));
    }

    private static Document write(Signal signal) {
        return new Document("signalId", signal.signalId())
                .append("code", signal.code())
                .append("strength", signal.strength())
                .append("evidence", signal.evidence())
                .append("observedAt", date(signal.observedAt()));
    }

    private static Signal signal(Document document) {
        String code = text(document, "code");
        Instant observedAt = time(document, "observedAt");
        return new Signal(
                Objects.requireNonNullElse(document.getString("signalId"), code + "-" + observedAt.toEpochMilli()),
                code,
                document.getInteger("strength"),
                document.getString("evidence"),
                observedAt);
    }

    private static <T> List<Document> all(List<T> values, Function<T, Document> mapping) {
        return values.stream().map(mapping).toList();
    }

    private static <T> List<T> list(Document document, String field, Function<Document, T> mapping) {
        return document.getList(field, Document.class, List.of()).stream()
                .map(mapping)
                .toList();
    }
}
