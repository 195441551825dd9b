package dev.kizuna.partner.partnership.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.aggregate.persistence.DocumentMapper;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerProfile;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.PartnerType;
import org.bson.Document;

/** Partners as documents. */
final class PartnerDocuments implements DocumentMapper<Partner> {

    @Override
    public String id(Partner partner) {
        return partner.partnerId();
    }

    @Override
    public Document write(Partner partner) {
        PartnerProfile profile = partner.profile();
        return new Document("partnerId", partner.partnerId())
                .append("type", partner.type().name())
                .append("tier", partner.tier())
                .append("stage", partner.stage().name())
                .append("registeredAt", date(partner.registeredAt()))
                .append("stageSince", date(partner.stageSince()))
                .append("stageReason", partner.stageReason())
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
                PartnerStage.valueOf(text(state, "stage")),
                time(state, "registeredAt"),
                time(state, "stageSince"),
                state.getString("stageReason"));
    }
}
