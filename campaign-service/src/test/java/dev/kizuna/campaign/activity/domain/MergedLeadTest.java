package dev.kizuna.campaign.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.activity.domain.Lead.Capture;
import dev.kizuna.campaign.activity.domain.Lead.Captured;
import dev.kizuna.campaign.activity.domain.Lead.Judged;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergedLeadTest {

    private static final Instant MORNING = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void shouldRemainTheOneThatOthersWereMergedIntoThoughItCameLater() {
        Lead merged = lead("l-1", 0, "person-1", Set.of("l-2"));
        Lead remaining = lead("l-2", 60, null, Set.of());

        Lead whole = MergedLead.of(List.of(merged, remaining)).whole();

        assertThat(whole.id()).isEqualTo("l-2");
        assertThat(whole.captured()).isNotNull().satisfies(captured -> {
            assertThat(captured.since()).as("the earlier one's").isEqualTo(MORNING);
            assertThat(captured.capture().keyPersonId()).isEqualTo("person-1");
        });
    }

    @Test
    void shouldRemainTheEarliestWhenMergersFormACircle() {
        Lead one = lead("l-1", 60, null, Set.of("l-2"));
        Lead other = lead("l-2", 0, null, Set.of("l-1"));

        assertThat(MergedLead.of(List.of(one, other)).whole().id()).isEqualTo("l-2");
    }

    @Test
    void shouldHaveTheNewestJudgementOfAll() {
        Lead judged = new Lead("l-1", "p-1", null, new Judged(source("q-1", 10), Qualification.SQL));
        Lead judgedBefore = new Lead("l-2", "p-1", null, new Judged(source("q-2", 5), Qualification.MQL));

        assertThat(MergedLead.of(List.of(judgedBefore, judged)).whole().judged())
                .isEqualTo(new Judged(source("q-1", 10), Qualification.SQL));
    }

    private static Lead lead(String id, int minutes, @Nullable String keyPersonId, Set<String> mergedInto) {
        Source source = source("e-" + id, minutes);
        return new Lead(
                id,
                "p-1",
                new Captured(source, source.at(), new Capture(null, keyPersonId, null, null)),
                null,
                new Links(mergedInto, Set.of(), null));
    }

    private static Source source(String eventId, int minutes) {
        return new Source(eventId, MORNING.plusSeconds(60L * minutes));
    }
}
