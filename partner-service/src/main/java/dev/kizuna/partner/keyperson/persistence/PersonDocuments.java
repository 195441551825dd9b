package dev.kizuna.partner.keyperson.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.aggregate.persistence.DocumentMapper;
import dev.kizuna.partner.keyperson.domain.Appointment;
import dev.kizuna.partner.keyperson.domain.Nomination;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.PersonProfile;
import dev.kizuna.partner.keyperson.domain.Role;
import dev.kizuna.partner.ramp.persistence.TargetDocuments;
import dev.kizuna.partner.signal.domain.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** People as documents. */
final class PersonDocuments implements DocumentMapper<Person> {

    @Override
    public String id(Person person) {
        return person.personId();
    }

    @Override
    public Document write(Person person) {
        Role role = person.role();
        return new Document("personId", person.personId())
                .append("partnerId", person.partnerId())
                .append("partnerIds", person.partnerIds())
                .append("profile", write(person.profile()))
                .append("status", role.status().name())
                .append("keyPerson", Boolean.toString(role.status() != Role.Status.NONE))
                .append("nomination", write(role.nomination()))
                .append("appointment", write(role.appointment()))
                .append("signals", all(role.signals(), PersonDocuments::write));
    }

    @Override
    public Person read(String id, Document state) {
        return new Person(
                id,
                state.getList("partnerIds", String.class),
                profile(state.get("profile", Document.class)),
                new Role(
                        Role.Status.valueOf(text(state, "status")),
                        nomination(state.get("nomination", Document.class)),
                        appointment(state.get("appointment", Document.class)),
                        list(state, "signals", PersonDocuments::signal)));
    }

    private static @Nullable Document write(@Nullable PersonProfile profile) {
        return profile == null
                ? null
                : new Document("displayName", profile.displayName())
                        .append("email", profile.email())
                        .append("slackUserId", profile.slackUserId())
                        .append("title", profile.title())
                        .append("timeZone", profile.timeZone())
                        .append("lineUserId", profile.lineUserId())
                        .append("locale", profile.locale())
                        .append("notifyBy", profile.notifyBy())
                        .append("staff", profile.staff());
    }

    private static @Nullable PersonProfile profile(@Nullable Document document) {
        return document == null
                ? null
                : new PersonProfile(
                        text(document, "displayName"),
                        document.getString("email"),
                        document.getString("slackUserId"),
                        document.getString("title"),
                        document.getString("timeZone"),
                        document.getString("lineUserId"),
                        document.getString("locale"),
                        document.getList("notifyBy", String.class, List.of()),
                        document.getBoolean("staff", false));
    }

    private static @Nullable Document write(@Nullable Nomination nomination) {
        return nomination == null
                ? null
                : new Document("nominationId", nomination.nominationId())
                        .append("nominatedBy", nomination.nominatedBy())
                        .append("nominatedAt", date(nomination.nominatedAt()))
                        .append("decidedBy", nomination.decidedBy())
                        .append("reason", nomination.reason());
    }

    private static @Nullable Nomination nomination(@Nullable Document document) {
        return document == null
                ? null
                : new Nomination(
                        text(document, "nominationId"),
                        text(document, "nominatedBy"),
                        time(document, "nominatedAt"),
                        document.getString("decidedBy"),
                        document.getString("reason"));
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
