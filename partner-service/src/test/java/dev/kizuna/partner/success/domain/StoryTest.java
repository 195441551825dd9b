package dev.kizuna.partner.success.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Occurrence THEN = new Occurrence("e", Instant.parse("2026-01-05T09:00:00Z"));

    private final Story published =
            Story.unheard("s", "p").with(new StoryEvent.Published(THEN.also("first"), "p", "s", "kp", "deal"));

    @Test
    void shouldCountEveryReplicationWhenOthersRepeatTheSuccess() {
        var once = ((Decision.Accepted<Story>) published.replicate(THEN, "p-2", null)).next();
        var twice = ((Decision.Accepted<Story>) once.replicate(THEN.also("more"), "p-3", "deal-3")).next();
        assertThat(published.status()).isEqualTo(Story.Status.PUBLISHED);
        assertThat(twice.status()).isEqualTo(Story.Status.REPLICATED);
        assertThat(twice.replications())
                .extracting(StoryEvent.Replicated::byPartnerId)
                .containsExactlyInAnyOrder("p-2", "p-3");
    }

    @Test
    void shouldRefuseWhenAPartnerClaimsToRepeatItsOwnSuccess() {
        assertThat(published.replicate(THEN, "p", null)).isInstanceOf(Decision.Refused.class);
    }
}
