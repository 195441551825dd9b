package dev.kizuna.notification.conversation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.event.partner.ActionItemClosed;
import dev.kizuna.event.partner.ActionPlanShared;
import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.partner.PromiseAcknowledged;
import dev.kizuna.event.partner.PromiseHandedOver;
import dev.kizuna.event.partner.PromiseSnoozed;
import dev.kizuna.notification.conversation.domain.Report;
import dev.kizuna.notification.time.SettableClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportEventsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00.123Z");

    private final ReportEvents events = new ReportEvents(new SettableClock(NOW));

    @Test
    void shouldGiveTheEventsOfTheTopic() {
        assertThat(events.event(new Report.InquiryReceived("e1", NOW, "acme", "q1", null, "slack")))
                .isInstanceOfSatisfying(InquiryReceived.class, event -> {
                    assertThat(event.getEventId()).isEqualTo("e1");
                    assertThat(event.getOccurredAt()).isEqualTo(NOW);
                    assertThat(event.getChannel()).isEqualTo("slack");
                    assertThat(event.getKeyPersonId()).isEmpty();
                });
        assertThat(events.event(new Report.InquiryAnswered("e2", NOW, "acme", "q1", "bot", true)))
                .isInstanceOfSatisfying(
                        InquiryAnswered.class,
                        event -> assertThat(event.getAutomatic()).isTrue());
        assertThat(events.event(new Report.Acknowledged("e3", NOW, "acme", "p:acme:1", "sato")))
                .isInstanceOfSatisfying(
                        PromiseAcknowledged.class,
                        event -> assertThat(event.getAcknowledgedBy()).isEqualTo("sato"));
        assertThat(events.event(new Report.Snoozed("e4", NOW, "acme", "p:acme:1", NOW.plusSeconds(60), "sato")))
                .isInstanceOfSatisfying(
                        PromiseSnoozed.class,
                        event -> assertThat(event.getUntil()).isEqualTo(NOW.plusSeconds(60)));
        assertThat(events.event(new Report.HandedOver("e5", NOW, "acme", "p:acme:1", "ito", "sato")))
                .isInstanceOfSatisfying(PromiseHandedOver.class, event -> {
                    assertThat(event.getOwnerId()).isEqualTo("ito");
                    assertThat(event.getHandedOverBy()).contains("sato");
                });
    }

    @Test
    void shouldGiveTheEventThatAPolicyNames() {
        var plan = Map.of("feedbackId", "f1", "planId", "plan-1", "sharedBy", "sato");
        assertThat(events.event(new Report.Done("e6", NOW, "acme", "ActionPlanShared", plan)))
                .isInstanceOfSatisfying(ActionPlanShared.class, event -> {
                    assertThat(event.getEventId()).isEqualTo("e6");
                    assertThat(event.getPlanId()).isEqualTo("plan-1");
                });
        var item = Map.of("actionItemId", "a1", "closedBy", "sato", "done", "false");
        assertThat(events.event(new Report.Done("e7", NOW, "acme", "ActionItemClosed", item)))
                .isInstanceOfSatisfying(
                        ActionItemClosed.class,
                        event -> assertThat(event.getDone()).isFalse());
    }

    @Test
    void shouldSayWhatIsWrongWithTheWayThatAPolicyNames() {
        assertThatThrownBy(() -> events.event(new Report.Done("e8", NOW, "acme", "ActionPlanShared", Map.of())))
                .hasMessageContaining("ActionPlanShared")
                .hasMessageContaining("/data/feedbackId");
        assertThatThrownBy(() -> events.event(new Report.Done("e9", NOW, "acme", "NoSuchEvent", Map.of())))
                .hasMessageContaining("NoSuchEvent");
    }
}
