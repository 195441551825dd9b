package dev.kizuna.campaign.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.campaign.activity.domain.Lead.Capture;
import dev.kizuna.campaign.activity.domain.Lead.Captured;
import dev.kizuna.campaign.activity.domain.Lead.Judged;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTest {

    private static final Instant MORNING = Instant.parse("2026-04-01T00:00:00Z");
    private static final Capture FIRST = new Capture(null, "person-1", null, null);
    private static final Capture CORRECTED = new Capture("c-1", "person-1", null, null);

    @Test
    void shouldBeTheSameWhenReportsArriveInAnyOrderAndAgain() {
        List<Report.OfLead> reports = List.of(
                new Report.LeadCaptured(source("e-1", 0), "p-1", "l-1", FIRST),
                new Report.LeadCaptured(source("e-2", 10), "p-1", "l-1", CORRECTED),
                new Report.LeadQualified(source("e-3", 20), "p-1", "l-1", Qualification.MQL),
                new Report.LeadQualified(source("e-4", 30), "p-1", "l-1", Qualification.SQL));

        assertThat(Orders.outcomes(Lead.unknown("l-1", "p-1"), reports, Lead::with))
                .hasSize(24)
                .containsOnly(new Lead(
                        "l-1",
                        "p-1",
                        new Captured(source("e-2", 10), MORNING, CORRECTED),
                        new Judged(source("e-4", 30), Qualification.SQL)));
    }

    @Test
    void shouldBeDecidedByTheEventsIdWhenTwoReportsAreOfTheSameMoment() {
        List<Report.OfLead> reports = List.of(
                new Report.LeadCaptured(source("e-1", 0), "p-1", "l-1", FIRST),
                new Report.LeadCaptured(source("e-2", 0), "p-1", "l-1", CORRECTED));

        assertThat(Orders.outcomes(Lead.unknown("l-1", "p-1"), reports, Lead::with))
                .containsOnly(new Lead("l-1", "p-1", new Captured(source("e-2", 0), MORNING, CORRECTED), null));
    }

    @Test
    void shouldRefuseAReportWhenItNamesAnotherPartner() {
        var foreign = new Report.LeadCaptured(source("e-1", 0), "p-2", "l-1", FIRST);

        assertThatThrownBy(() -> Lead.unknown("l-1", "p-1").with(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Lead l-1 is of partner p-1, but event e-1 says p-2");
    }

    private static Source source(String eventId, int minutes) {
        return new Source(eventId, MORNING.plusSeconds(60L * minutes));
    }
}
