package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.ParticipantJoined;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.ParticipantLeft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who takes or took part in a campaign beside its lead, in the order of joining. */
public record Participants(List<Participant> all) {

    public static final Participants NONE = new Participants(List.of());

    private static final int MOST = 100;

    public Participants {
        all = List.copyOf(all);
    }

    /** The partner's part in it, if it takes part now. */
    public Optional<Participant> present(String partnerId) {
        return all.stream()
                .filter(each -> each.partnerId().equals(partnerId) && each.isPresent())
                .findFirst();
    }

    Decision<Campaign, CampaignEvent> join(String partnerId, ParticipantRole role, Campaign campaign, Stamp stamp) {
        if (partnerId.equals(campaign.partnerId())) {
            return Decision.refused(
                    new Refusal(Reason.OWN_CAMPAIGN, "/partnerId", "\"" + partnerId + "\" leads the campaign"));
        }
        Optional<Participant> before = present(partnerId);
        if (before.isPresent()) {
            return before.get().role() == role
                    ? new Decision.Unchanged<>()
                    : Decision.refused(new Refusal(
                            Reason.ALREADY_EXISTS,
                            "/partnerId",
                            "\"" + partnerId + "\" takes part as "
                                    + before.get().role().code()));
        }
        if (all.size() >= MOST) {
            return Decision.wrongState("It has as many participants as a campaign may have: " + MOST);
        }
        var more = new ArrayList<>(all);
        more.add(new Participant(partnerId, role, stamp.occurredAt(), null));
        return Decision.accepted(
                campaign.with(new Participants(more)),
                new ParticipantJoined(stamp, campaign.id(), partnerId, campaign.partnerId(), role));
    }

    Decision<Campaign, CampaignEvent> leave(String partnerId, Campaign campaign, Stamp stamp) {
        if (all.stream().noneMatch(each -> each.partnerId().equals(partnerId))) {
            return Decision.refused(
                    new Refusal(Reason.NOT_FOUND, "", "\"" + partnerId + "\" does not take part in this campaign"));
        }
        Optional<Participant> present = present(partnerId);
        if (present.isEmpty()) {
            return new Decision.Unchanged<>();
        }
        if (stamp.occurredAt().isBefore(present.get().joinedAt())) {
            return Decision.refused(new Refusal(
                    Reason.OUT_OF_ORDER,
                    "/occurredAt",
                    "it joined at " + present.get().joinedAt()));
        }
        var others = all.stream()
                .map(each -> each.equals(present.get()) ? each.leaves(stamp.occurredAt()) : each)
                .toList();
        var events = new ArrayList<CampaignEvent>();
        events.add(new ParticipantLeft(stamp, campaign.id(), partnerId, campaign.partnerId()));
        Deliverables left = campaign.deliverables().withoutThoseOf(partnerId, campaign, stamp, events);
        return new Decision.Accepted<>(campaign.with(new Participants(others)).with(left), events);
    }
}
