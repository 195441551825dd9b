package dev.kizuna.partner.partnership.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.partnership.domain.Agreement;
import dev.kizuna.partner.partnership.domain.Agreements;
import dev.kizuna.partner.partnership.domain.ImprovementOutcome;
import dev.kizuna.partner.partnership.domain.ImprovementPlan;
import dev.kizuna.partner.partnership.domain.Improvements;
import dev.kizuna.partner.partnership.domain.Lesson;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.StagePath;
import dev.kizuna.partner.partnership.domain.StageVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The lists within a partner's document. */
final class PartnerParts {

    private PartnerParts() {}

    static List<Document> parts(Document state, String field) {
        return state.getList(field, Document.class, List.of());
    }

    static List<Document> write(StagePath path) {
        return path.visits().stream()
                .map(visit -> new Document("stage", visit.stage().name())
                        .append("since", date(visit.since()))
                        .append("reason", visit.reason()))
                .toList();
    }

    static StagePath path(List<Document> visits) {
        return new StagePath(visits.stream()
                .map(visit -> new StageVisit(
                        PartnerStage.valueOf(text(visit, "stage")), time(visit, "since"), visit.getString("reason")))
                .toList());
    }

    static List<Document> write(Agreements agreements) {
        return agreements.signed().stream()
                .map(agreement -> new Document("agreementId", agreement.agreementId())
                        .append("version", agreement.version())
                        .append("signedAt", date(agreement.signedAt()))
                        .append("validFrom", agreement.validFrom().toString())
                        .append(
                                "validTo",
                                Optional.ofNullable(agreement.validTo())
                                        .map(LocalDate::toString)
                                        .orElse(null)))
                .toList();
    }

    static Agreements agreements(List<Document> signed) {
        return new Agreements(signed.stream()
                .map(agreement -> new Agreement(
                        text(agreement, "agreementId"),
                        agreement.getInteger("version"),
                        time(agreement, "signedAt"),
                        LocalDate.parse(text(agreement, "validFrom")),
                        Optional.ofNullable(agreement.getString("validTo"))
                                .map(LocalDate::parse)
                                .orElse(null)))
                .toList());
    }

    static List<Document> write(Improvements improvements) {
        return improvements.plans().stream()
                .map(plan -> new Document("planId", plan.planId())
                        .append("ownerId", plan.ownerId())
                        .append("agreedWith", plan.agreedWith())
                        .append("goals", plan.goals())
                        .append("begunAt", date(plan.begunAt()))
                        .append("reviewDueAt", date(plan.reviewDueAt()))
                        .append(
                                "reviews",
                                plan.reviews().stream().map(PartnerParts::write).toList())
                        .append("end", write(plan.end())))
                .toList();
    }

    private static Document write(ImprovementPlan.Review review) {
        return new Document("at", date(review.at()))
                .append("reviewedBy", review.reviewedBy())
                .append("onTrack", review.onTrack())
                .append("note", review.note());
    }

    private static @Nullable Document write(ImprovementPlan.@Nullable End end) {
        return end == null
                ? null
                : new Document("at", date(end.at()))
                        .append("outcome", end.outcome().name());
    }

    static Improvements improvements(List<Document> plans) {
        return new Improvements(plans.stream()
                .map(plan -> new ImprovementPlan(
                        text(plan, "planId"),
                        text(plan, "ownerId"),
                        text(plan, "agreedWith"),
                        plan.getList("goals", String.class, List.of()),
                        time(plan, "begunAt"),
                        time(plan, "reviewDueAt"),
                        parts(plan, "reviews").stream()
                                .map(PartnerParts::review)
                                .toList(),
                        Optional.ofNullable(plan.get("end", Document.class))
                                .map(PartnerParts::end)
                                .orElse(null)))
                .toList());
    }

    private static ImprovementPlan.Review review(Document review) {
        return new ImprovementPlan.Review(
                time(review, "at"),
                text(review, "reviewedBy"),
                review.getBoolean("onTrack", false),
                review.getString("note"));
    }

    private static ImprovementPlan.End end(Document end) {
        return new ImprovementPlan.End(time(end, "at"), ImprovementOutcome.valueOf(text(end, "outcome")));
    }

    static List<Document> writeLessons(List<Lesson> lessons) {
        return lessons.stream()
                .map(lesson -> new Document("learntAt", date(lesson.learntAt()))
                        .append("text", lesson.text())
                        .append("planId", lesson.planId()))
                .toList();
    }

    static List<Lesson> lessons(List<Document> lessons) {
        return lessons.stream()
                .map(lesson -> new Lesson(time(lesson, "learntAt"), text(lesson, "text"), lesson.getString("planId")))
                .toList();
    }
}
