package dev.kizuna.campaign.campaign.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.aggregate.persistence.DocumentMapper;
import dev.kizuna.campaign.campaign.domain.Adjustment;
import dev.kizuna.campaign.campaign.domain.Adjustment.Values;
import dev.kizuna.campaign.campaign.domain.AdjustmentKind;
import dev.kizuna.campaign.campaign.domain.Adjustments;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Deliverables;
import dev.kizuna.campaign.campaign.domain.Participant;
import dev.kizuna.campaign.campaign.domain.ParticipantRole;
import dev.kizuna.campaign.campaign.domain.Participants;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

final class CampaignDocumentMapper implements DocumentMapper<Campaign> {

    static final String STATUS = "status";
    static final String OBJECTIVE = "objective";
    static final String STARTS_ON = "startsOn";
    static final String ENDS_ON = "endsOn";

    /** The lead and those who take part now, for lists; read from the other fields. */
    static final String TAKING_PART = "takingPart";

    private static final String PARTNER_ID = "partnerId";

    @Override
    public String id(Campaign campaign) {
        return campaign.id();
    }

    @Override
    public Document write(Campaign campaign) {
        var takingPart = new LinkedHashSet<>(campaign.everybody());
        takingPart.removeIf(partner -> !campaign.takesPart(partner));
        var document = new Document(PARTNER_ID, campaign.partnerId()).append(TAKING_PART, List.copyOf(takingPart));
        CourseFields.write(campaign.course(), document);
        PlanFields.write(campaign.plan(), document);
        return document.append(
                        "participants",
                        campaign.participants().all().stream()
                                .map(CampaignDocumentMapper::participant)
                                .toList())
                .append(
                        "adjustments",
                        campaign.adjustments().all().stream()
                                .map(CampaignDocumentMapper::adjustment)
                                .toList())
                .append(
                        "deliverables",
                        campaign.deliverables().all().stream()
                                .map(DeliverableFields::write)
                                .toList());
    }

    @Override
    public Campaign read(String id, Document state) {
        return new Campaign(
                id,
                state.getString(PARTNER_ID),
                PlanFields.read(state),
                new Participants(state.getList("participants", Document.class, List.of()).stream()
                        .map(CampaignDocumentMapper::participant)
                        .toList()),
                CourseFields.read(state),
                new Adjustments(state.getList("adjustments", Document.class, List.of()).stream()
                        .map(CampaignDocumentMapper::adjustment)
                        .toList()),
                new Deliverables(state.getList("deliverables", Document.class, List.of()).stream()
                        .map(DeliverableFields::read)
                        .toList()));
    }

    private static Document participant(Participant participant) {
        return new Document(PARTNER_ID, participant.partnerId())
                .append("role", participant.role().name())
                .append("joinedAt", DocumentFields.date(participant.joinedAt()))
                .append("leftAt", DocumentFields.date(participant.leftAt()));
    }

    private static Participant participant(Document document) {
        return new Participant(
                document.getString(PARTNER_ID),
                ParticipantRole.valueOf(document.getString("role")),
                Objects.requireNonNull(DocumentFields.instant(document, "joinedAt")),
                DocumentFields.instant(document, "leftAt"));
    }

    private static Document adjustment(Adjustment adjustment) {
        return new Document("id", adjustment.id())
                .append("at", DocumentFields.date(adjustment.at()))
                .append("kind", adjustment.kind().name())
                .append("because", CourseFields.because(adjustment.because()))
                .append("by", adjustment.by())
                .append("before", values(adjustment.before()))
                .append("after", values(adjustment.after()));
    }

    private static Adjustment adjustment(Document document) {
        return new Adjustment(
                document.getString("id"),
                Objects.requireNonNull(DocumentFields.instant(document, "at")),
                AdjustmentKind.valueOf(document.getString("kind")),
                CourseFields.because(document),
                document.getString("by"),
                values(document.get("before", Document.class)),
                values(document.get("after", Document.class)));
    }

    private static Document values(Values values) {
        return new Document("targets", PlanFields.targets(values.targets()))
                .append("budget", DocumentFields.money(values.budget()))
                .append(ENDS_ON, DocumentFields.day(values.endsOn()))
                .append("text", values.text());
    }

    private static Values values(Document document) {
        return new Values(
                PlanFields.targets(document, "targets"),
                DocumentFields.money(document, "budget"),
                DocumentFields.day(document, ENDS_ON),
                document.getString("text"));
    }
}
