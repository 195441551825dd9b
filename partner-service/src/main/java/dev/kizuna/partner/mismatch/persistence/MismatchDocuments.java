package dev.kizuna.partner.mismatch.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchEvent;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.Closed;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.Diagnosed;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyCarriedOut;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyChecked;
import dev.kizuna.partner.mismatch.domain.MismatchEvent.RemedyPlanned;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import dev.kizuna.partner.mismatch.domain.MismatchOutcome;
import dev.kizuna.partner.mismatch.domain.Observation;
import dev.kizuna.partner.mismatch.domain.Remedy;
import dev.kizuna.partner.mismatch.domain.RemedyOutcome;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Mismatches as documents. */
final class MismatchDocuments extends ChronicleDocuments<Mismatch, MismatchEvent> {

    static final String CHECK_ON = "checkOn";

    private static final String KEY_PERSON_ID = "keyPersonId";
    private static final String REMEDY_ID = "remedyId";
    private static final String OUTCOME = "outcome";
    private static final String NOBODY = "unknown";

    MismatchDocuments() {
        super(Mismatch::new);
    }

    @Override
    protected void addFilters(Mismatch mismatch, Document state) {
        state.append(KEY_PERSON_ID, mismatch.diagnosed().keyPersonId())
                .append("kind", mismatch.diagnosed().kind().name())
                .append(CHECK_ON, mismatch.checkOn().map(LocalDate::toString).orElse(null));
    }

    @Override
    protected Document event(MismatchEvent event) {
        return switch (event) {
            case Diagnosed diagnosed ->
                EventDocuments.of("diagnosed", diagnosed)
                        .append(KEY_PERSON_ID, diagnosed.keyPersonId())
                        .append("kind", diagnosed.kind().name())
                        .append("indicatorsVersion", diagnosed.indicatorsVersion())
                        .append(
                                "observations",
                                diagnosed.observations().stream()
                                        .map(MismatchDocuments::write)
                                        .toList());
            case RemedyPlanned planned ->
                EventDocuments.of("remedy-planned", planned)
                        .append(REMEDY_ID, planned.remedy().remedyId())
                        .append("kind", planned.remedy().kind())
                        .append("ownerId", planned.remedy().ownerId())
                        .append("dueOn", planned.remedy().dueOn().toString())
                        .append(CHECK_ON, planned.remedy().checkOn().toString());
            case RemedyCarriedOut done ->
                EventDocuments.of("remedy-carried-out", done)
                        .append(REMEDY_ID, done.remedyId())
                        .append("carriedOutBy", done.carriedOutBy());
            case RemedyChecked checked ->
                EventDocuments.of("remedy-checked", checked)
                        .append(REMEDY_ID, checked.remedyId())
                        .append(OUTCOME, checked.outcome().name())
                        .append("checkedBy", checked.checkedBy());
            case Closed closed ->
                EventDocuments.of("closed", closed)
                        .append(KEY_PERSON_ID, closed.keyPersonId())
                        .append(OUTCOME, closed.outcome().name());
        };
    }

    private static Document write(Observation observation) {
        return new Document("indicator", observation.indicator())
                .append("observedOn", observation.observedOn().toString())
                .append("evidenceId", observation.evidenceId());
    }

    @Override
    protected MismatchEvent event(Document event, String mismatchId, String partnerId) {
        return switch (EventDocuments.type(event)) {
            case "diagnosed" ->
                new Diagnosed(
                        occurrence(event),
                        partnerId,
                        mismatchId,
                        text(event, KEY_PERSON_ID),
                        MismatchKind.valueOf(text(event, "kind")),
                        event.getList("observations", Document.class, List.of()).stream()
                                .map(MismatchDocuments::observation)
                                .toList(),
                        event.getInteger("indicatorsVersion", 1));
            case "remedy-planned" -> new RemedyPlanned(occurrence(event), partnerId, mismatchId, remedy(event));
            case "remedy-carried-out" ->
                new RemedyCarriedOut(
                        occurrence(event),
                        partnerId,
                        mismatchId,
                        text(event, REMEDY_ID),
                        event.getString("carriedOutBy"));
            case "remedy-checked" ->
                new RemedyChecked(
                        occurrence(event),
                        partnerId,
                        mismatchId,
                        text(event, REMEDY_ID),
                        RemedyOutcome.valueOf(text(event, OUTCOME)),
                        event.getString("checkedBy"));
            case "closed" ->
                new Closed(
                        occurrence(event),
                        partnerId,
                        mismatchId,
                        text(event, KEY_PERSON_ID),
                        MismatchOutcome.valueOf(text(event, OUTCOME)));
            default -> throw EventDocuments.unknown(event);
        };
    }

    /** A remedy may have been written when remedies had neither owner nor day, and a check only if somebody said so. */
    private static Remedy.Draft remedy(Document event) {
        LocalDate planned = occurrence(event).at().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate checkOn = date(event, CHECK_ON).orElse(planned);
        return new Remedy.Draft(
                text(event, REMEDY_ID),
                text(event, "kind"),
                Optional.ofNullable(event.getString("ownerId")).orElse(NOBODY),
                date(event, "dueOn").orElse(checkOn),
                checkOn);
    }

    private static Optional<LocalDate> date(Document event, String field) {
        return Optional.ofNullable(event.getString(field)).map(LocalDate::parse);
    }

    private static Observation observation(Document observation) {
        return new Observation(
                text(observation, "indicator"),
                LocalDate.parse(text(observation, "observedOn")),
                text(observation, "evidenceId"));
    }
}
