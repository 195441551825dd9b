package dev.kizuna.campaign.campaign.domain;

import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.LEADS;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.NOON;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.STAMP;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.events;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.later;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.planned;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.reasons;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.state;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.webinar;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.webinarOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverableDelivered;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverablePromised;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverableWithdrawn;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.ParticipantJoined;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.ParticipantLeft;
import dev.kizuna.campaign.campaign.domain.Deliverable.Fate;
import org.junit.jupiter.api.Test;

class TakingPartTest {

    private static final String URL = "https://example.com/webinar";

    @Test
    void shouldTakePartFromJoiningToLeaving() {
        var joined = planned(LEADS).join("p-2", ParticipantRole.SPEAKER, STAMP);
        assertThat(events(joined))
                .containsExactly(new ParticipantJoined(STAMP, "c-1", "p-2", "p-1", ParticipantRole.SPEAKER));
        assertThat(state(joined).takesPart("p-1")).isTrue();
        assertThat(state(joined).takesPart("p-2")).isTrue();
        assertThat(state(joined).takesPart("p-3")).isFalse();

        var left = state(joined).leave("p-2", later(1));

        assertThat(events(left)).containsExactly(new ParticipantLeft(later(1), "c-1", "p-2", "p-1"));
        assertThat(state(left).takesPart("p-2")).isFalse();
        assertThat(state(left).everybody()).containsExactly("p-1", "p-2");
        assertThat(state(left).leave("p-2", later(2))).isInstanceOf(Decision.Unchanged.class);
        assertThat(state(state(left).join("p-2", ParticipantRole.CO_HOST, later(3)))
                        .takesPart("p-2"))
                .isTrue();
    }

    @Test
    void shouldRefuseToTakePartWhenThatMakesNoSense() {
        Campaign joined = state(planned(LEADS).join("p-2", ParticipantRole.SPEAKER, STAMP));

        assertThat(reasons(joined.join("p-1", ParticipantRole.SPEAKER, STAMP))).containsExactly(Reason.OWN_CAMPAIGN);
        assertThat(joined.join("p-2", ParticipantRole.SPEAKER, STAMP)).isInstanceOf(Decision.Unchanged.class);
        assertThat(reasons(joined.join("p-2", ParticipantRole.SPONSOR, STAMP))).containsExactly(Reason.ALREADY_EXISTS);
        assertThat(reasons(joined.leave("p-3", STAMP))).containsExactly(Reason.NOT_FOUND);
        assertThat(reasons(joined.leave("p-2", later(-1)))).containsExactly(Reason.OUT_OF_ORDER);
    }

    @Test
    void shouldTellOncePerPromiseWhenADeliverableIsPromisedAgain() {
        var promised = planned().promise(webinar(NOON), STAMP);

        assertThat(events(promised)).containsExactly(new DeliverablePromised(STAMP, "c-1", webinar(NOON)));
        assertThat(state(promised).promise(webinar(NOON), STAMP)).isInstanceOf(Decision.Unchanged.class);
        assertThat(reasons(state(promised).promise(webinar(NOON.plusSeconds(1)), STAMP)))
                .containsExactly(Reason.ALREADY_EXISTS);
        assertThat(reasons(planned().promise(webinarOf("p-2", NOON), STAMP))).containsExactly(Reason.NOT_A_PARTICIPANT);
    }

    @Test
    void shouldTellOnceWhenADeliverableIsDelivered() {
        Campaign promised = state(planned().promise(webinar(NOON), STAMP));

        var delivered = promised.deliver("d-1", URL, STAMP);

        assertThat(events(delivered)).containsExactly(new DeliverableDelivered(STAMP, "c-1", "p-1", "d-1"));
        assertThat(state(delivered).deliverables().find("d-1").orElseThrow().fate())
                .isEqualTo(new Fate.Delivered(NOON, URL));
        assertThat(state(delivered).deliver("d-1", null, STAMP)).isInstanceOf(Decision.Unchanged.class);
        assertThat(reasons(promised.deliver("d-2", null, STAMP))).containsExactly(Reason.NOT_FOUND);
        assertThat(reasons(state(delivered).withdraw("d-1", WithdrawalReason.REPLACED, STAMP)))
                .containsExactly(Reason.DELIVERABLE_DELIVERED);
    }

    @Test
    void shouldTellOnceWhenADeliverableIsWithdrawn() {
        Campaign promised = state(planned().promise(webinar(NOON), STAMP));

        var withdrawn = promised.withdraw("d-1", WithdrawalReason.REPLACED, STAMP);

        assertThat(events(withdrawn))
                .containsExactly(new DeliverableWithdrawn(STAMP, "c-1", "p-1", "d-1", WithdrawalReason.REPLACED));
        assertThat(state(withdrawn).withdraw("d-1", WithdrawalReason.OTHER, STAMP))
                .isInstanceOf(Decision.Unchanged.class);
        assertThat(reasons(state(withdrawn).deliver("d-1", null, STAMP))).containsExactly(Reason.DELIVERABLE_WITHDRAWN);
        assertThat(reasons(promised.withdraw("d-2", WithdrawalReason.OTHER, STAMP)))
                .containsExactly(Reason.NOT_FOUND);
    }

    @Test
    void shouldWaitForNothingMoreOfAPartnerThatLeft() {
        Campaign promised = state(state(planned(LEADS).join("p-2", ParticipantRole.SPEAKER, STAMP))
                .promise(webinarOf("p-2", NOON), STAMP));

        var left = promised.leave("p-2", STAMP);

        assertThat(events(left))
                .containsExactly(
                        new ParticipantLeft(STAMP, "c-1", "p-2", "p-1"),
                        new DeliverableWithdrawn(
                                new Stamp("event-1-1", NOON), "c-1", "p-2", "d-1", WithdrawalReason.PARTICIPANT_LEFT));
        assertThat(state(left).deliverables().find("d-1").orElseThrow().isOpen())
                .isFalse();
    }

    @Test
    void shouldBeOverdueWhenItIsWaitedForAfterItsTime() {
        Deliverable open = webinar(NOON);

        assertThat(open.isOverdue(NOON)).isFalse();
        assertThat(open.isOverdue(NOON.plusMillis(1))).isTrue();
        assertThat(open.with(new Fate.Delivered(NOON.plusSeconds(9), null)).isOverdue(NOON.plusSeconds(10)))
                .isFalse();
    }
}
