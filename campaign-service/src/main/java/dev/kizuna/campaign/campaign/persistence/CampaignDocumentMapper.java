package dev.kizuna.campaign.campaign.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.aggregate.persistence.DocumentMapper;
import dev.kizuna.campaign.campaign.domain.Adjustment;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Deliverable;
import dev.kizuna.campaign.campaign.domain.Deliverables;
import dev.kizuna.campaign.campaign.domain.Objective;
import dev.kizuna.campaign.campaign.domain.Plan;
import dev.kizuna.campaign.campaign.domain.Status;
import dev.kizuna.campaign.campaign.domain.Target;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

final class CampaignDocumentMapper implements DocumentMapper<Campaign> {

    static final String PARTNER_ID = "partnerId";
    static final String STATUS = "status";

    @Override
    public String id(Campaign campaign) {
        return campaign.id();
    }

    @Override
    public Document write(Campaign campaign) {
        Plan plan = campaign.plan();
        return new Document(PARTNER_ID, campaign.partnerId())
                .append(STATUS, campaign.status().name())
                .append("objective", plan.objective().name())
                .append("startsOn", DocumentFields.day(plan.startsOn()))
                .append("endsOn", DocumentFields.day(plan.endsOn()))
                .append("targets", targets(plan.targets()))
                .append("budget", DocumentFields.money(plan.budget()))
                .append("launchedAt", DocumentFields.date(campaign.launchedAt()))
                .append(
                        "adjustments",
                        campaign.adjustments().stream()
                                .map(CampaignDocumentMapper::adjustment)
                                .toList())
                .append(
                        "deliverables",
                        campaign.deliverables().all().stream()
                                .map(CampaignDocumentMapper::deliverable)
                                .toList())
                .append("lessons", campaign.lessons());
    }

    @Override
    public Campaign read(String id, Document state) {
        var plan = new Plan(
                Objective.valueOf(state.getString("objective")),
                Objects.requireNonNull(DocumentFields.day(state, "startsOn")),
                Objects.requireNonNull(DocumentFields.day(state, "endsOn")),
                targets(state, "targets"),
                DocumentFields.money(state, "budget"));
        return new Campaign(
                id,
                state.getString(PARTNER_ID),
                plan,
                Status.valueOf(state.getString(STATUS)),
                DocumentFields.instant(state, "launchedAt"),
                state.getList("adjustments", Document.class).stream()
                        .map(CampaignDocumentMapper::adjustment)
                        .toList(),
                new Deliverables(state.getList("deliverables", Document.class).stream()
                        .map(CampaignDocumentMapper::deliverable)
                        .toList()),
                state.getString("lessons"));
    }

    private static Document adjustment(Adjustment adjustment) {
        return new Document("at", DocumentFields.date(adjustment.at()))
                .append("reason", adjustment.reason())
                .append("before", targets(adjustment.before()))
                .append("after", targets(adjustment.after()));
    }

    private static Adjustment adjustment(Document document) {
        return new Adjustment(
                Objects.requireNonNull(DocumentFields.instant(document, "at")),
                document.getString("reason"),
                targets(document, "before"),
                targets(document, "after"));
    }

    private static Document deliverable(Deliverable deliverable) {
        return new Document("id", deliverable.id())
                .append("kind", deliverable.kind())
                .append("ownerId", deliverable.ownerId())
                .append("dueAt", DocumentFields.date(deliverable.dueAt()))
                .append("deliveredAt", DocumentFields.date(deliverable.deliveredAt()));
    }

    private static Deliverable deliverable(Document document) {
        return new Deliverable(
                document.getString("id"),
                document.getString("kind"),
                document.getString("ownerId"),
                Objects.requireNonNull(DocumentFields.instant(document, "dueAt")),
                DocumentFields.instant(document, "deliveredAt"));
    }

    private static List<Document> targets(List<Target> targets) {
        return targets.stream()
                .map(target -> new Document("metric", target.metric())
                        .append("target", DocumentFields.decimal(target.target()))
                        .append("unit", target.unit()))
                .toList();
    }

    private static List<Target> targets(Document document, String field) {
        return document.getList(field, Document.class).stream()
                .map(target -> new Target(
                        target.getString("metric"), DocumentFields.decimal(target, "target"), target.getString("unit")))
                .toList();
    }
}
