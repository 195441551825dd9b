package dev.kizuna.partner.partnership.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.aggregate.persistence.DocumentMapper;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerProfile;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.PartnerType;
import dev.kizuna.partner.partnership.domain.StagePath;
import dev.kizuna.partner.partnership.domain.StageVisit;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Partners as documents. */
final class PartnerDocuments implements DocumentMapper<Partner> {

    @Override
    public String id(Partner partner) {
        return partner.partnerId();
    }

    @Override
    public Set<String> texts() {
        return Set.of("reason", "goals", "note", "text");
    }

    @Override
    public Document write(Partner partner) {
        PartnerProfile profile = partner.profile();
        return new Document("partnerId", partner.partnerId())
                .append("type", partner.type().name())
                .append("tier", partner.tier())
                .append("stage", partner.stage().name())
                .append("search", Partner.searchable(profile.name() + " " + partner.partnerId()))
                .append("path", PartnerParts.write(partner.path()))
                .append("agreements", PartnerParts.write(partner.agreements()))
                .append("improvements", PartnerParts.write(partner.improvements()))
                .append("lessons", PartnerParts.writeLessons(partner.lessons()))
                .append("name", profile.name())
                .append("timeZone", profile.timeZone())
                .append("calendarId", profile.calendarId())
                .append("ownerId", profile.ownerId())
                .append("slackChannel", profile.slackChannel())
                .append("managerId", profile.managerId())
                .append("executiveId", profile.executiveId())
                .append("locale", profile.locale())
                .append("lineGroupId", profile.lineGroupId());
    }

    @Override
    public Partner read(String id, Document state) {
        return new Partner(
                id,
                PartnerType.valueOf(text(state, "type")),
                state.getString("tier"),
                new PartnerProfile(
                        text(state, "name"),
                        text(state, "timeZone"),
                        text(state, "calendarId"),
                        text(state, "ownerId"),
                        state.getString("slackChannel"),
                        state.getString("managerId"),
                        state.getString("executiveId"),
                        text(state, "locale"),
                        state.getString("lineGroupId")),
                path(state),
                PartnerParts.agreements(PartnerParts.parts(state, "agreements")),
                PartnerParts.improvements(PartnerParts.parts(state, "improvements")),
                PartnerParts.lessons(PartnerParts.parts(state, "lessons")));
    }

    /** Documents of the first edition kept the present stage alone, and when the partner was registered. */
    private static StagePath path(Document state) {
        List<Document> visits = PartnerParts.parts(state, "path");
        if (!visits.isEmpty()) {
            return PartnerParts.path(visits);
        }
        var first = new StageVisit(PartnerStage.IDENTIFIED, time(state, "registeredAt"), null);
        PartnerStage stage = PartnerStage.valueOf(text(state, "stage"));
        return new StagePath(
                stage == PartnerStage.IDENTIFIED
                        ? List.of(first)
                        : List.of(
                                first,
                                new StageVisit(stage, time(state, "stageSince"), state.getString("stageReason"))));
    }
}
