package dev.kizuna.partner.fit.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.fit.domain.Assessment;
import dev.kizuna.partner.fit.domain.Fit;
import dev.kizuna.partner.fit.domain.FitEvent;
import dev.kizuna.partner.fit.domain.FitEvent.Assessed;
import dev.kizuna.partner.fit.domain.Fits;
import dev.kizuna.partner.fit.domain.Judgement;
import dev.kizuna.partner.fit.domain.RaisedFlag;
import dev.kizuna.partner.fit.domain.Verdict;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** The fit of partners as documents. */
final class FitDocuments extends ChronicleDocuments<Fit, FitEvent> {

    static final String RANK = "rank";

    private static final String EVIDENCE = "evidence";

    FitDocuments() {
        super((_, partnerId, history) -> new Fit(partnerId, partnerId, history));
    }

    @Override
    public Set<String> texts() {
        return Set.of(EVIDENCE);
    }

    @Override
    protected void addFilters(Fit fit, Document state) {
        if (fit.begun()) {
            state.append(RANK, Fits.rank(fit));
        }
    }

    @Override
    protected Document event(FitEvent event) {
        return switch (event) {
            case Assessed assessed -> write(EventDocuments.of("assessed", assessed), assessed.assessment());
        };
    }

    private static Document write(Document event, Assessment assessment) {
        return event.append("assessmentId", assessment.assessmentId())
                .append("criteriaVersion", assessment.criteriaVersion())
                .append(
                        "judgements",
                        assessment.judgements().stream()
                                .map(judgement -> new Document("criterion", judgement.criterion())
                                        .append("points", judgement.points())
                                        .append(EVIDENCE, judgement.evidence()))
                                .toList())
                .append(
                        "redFlags",
                        assessment.redFlags().stream()
                                .map(raised -> new Document("flag", raised.flag()).append(EVIDENCE, raised.evidence()))
                                .toList())
                .append("assessedBy", assessment.assessedBy())
                .append("score", assessment.verdict().score())
                .append("passed", assessment.verdict().passed())
                .append("reasons", assessment.verdict().reasons());
    }

    @Override
    protected FitEvent event(Document event, String id, String partnerId) {
        return switch (EventDocuments.type(event)) {
            case "assessed" -> new Assessed(occurrence(event), partnerId, assessment(event));
            default -> throw EventDocuments.unknown(event);
        };
    }

    private static Assessment assessment(Document event) {
        return new Assessment(
                text(event, "assessmentId"),
                event.getInteger("criteriaVersion"),
                event.getList("judgements", Document.class, List.of()).stream()
                        .map(judgement -> new Judgement(
                                text(judgement, "criterion"),
                                judgement.getInteger("points"),
                                texts(judgement, EVIDENCE)))
                        .toList(),
                event.getList("redFlags", Document.class, List.of()).stream()
                        .map(raised -> new RaisedFlag(text(raised, "flag"), texts(raised, EVIDENCE)))
                        .toList(),
                event.getString("assessedBy"),
                new Verdict(event.getInteger("score"), event.getBoolean("passed", false), texts(event, "reasons")));
    }

    private static List<String> texts(Document document, String field) {
        return document.getList(field, String.class, List.of());
    }
}
