package dev.kizuna.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.sla.ObligationChanged;
import org.junit.jupiter.api.Test;

class EventTypeTest {

    @Test
    void shouldNameTheTypeByContextEventAndVersionWhenMadeFromAClass() {
        assertThat(EventType.of(InquiryReceived.class).ceType()).isEqualTo("dev.kizuna.partner.inquiry-received.v1");
        assertThat(EventType.of(KpiGapDetected.class).ceType()).isEqualTo("dev.kizuna.kpi.kpi-gap-detected.v1");
        assertThat(EventType.of(ScorecardUpdated.class).ceType()).isEqualTo("dev.kizuna.kpi.scorecard-updated.v1");
        assertThat(EventType.of(ObligationChanged.class).ceType()).isEqualTo("dev.kizuna.sla.obligation-changed.v1");
    }

    @Test
    void shouldCarryTheSchemaAndItsSimpleNameWhenMadeFromAClass() {
        EventType type = EventType.of(InquiryReceived.class);

        assertThat(type.name()).isEqualTo("InquiryReceived");
        assertThat(type.schema()).isEqualTo(InquiryReceived.getClassSchema());
        assertThat(type).hasToString("dev.kizuna.partner.inquiry-received.v1");
    }
}
