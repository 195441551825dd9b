package dev.kizuna.campaign.landingpage.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.landingpage.domain.LandingPage;
import dev.kizuna.campaign.landingpage.domain.LandingPage.Replacement;
import dev.kizuna.campaign.landingpage.domain.LandingPages;
import dev.kizuna.campaign.store.StoreContract;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.OutboxRelay;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LandingPagesContractIT extends StoreContract {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00.123Z");

    @SuppressWarnings("NullAway.Init")
    private LandingPages pages;

    @BeforeEach
    void start() {
        var relay = new OutboxRelay(
                entry -> {
                    throw new IllegalStateException("Nobody is told of landing pages: " + entry);
                },
                Clock.systemUTC(),
                "test",
                new SimpleMeterRegistry());
        pages = new MongoLandingPages(relay.aggregates(documents, "landing-pages"));
    }

    @Test
    void shouldFindAPageWithAllThatItWasBefore() {
        LandingPage bare = page("lp-1", "p-1", "c-1", List.of());
        LandingPage replaced = new LandingPage(
                "lp-1",
                "p-1",
                "c-1",
                "https://example.com/2",
                "https://example.com/",
                NOON,
                List.of(new Replacement(NOON, "too long", "https://example.com/1")));

        assertThat(pages.add(bare, creation("lp-1"), List.of())).isEqualTo(new Addition.Added<>(new Kept<>(bare, 1)));
        assertThat(pages.find("lp-1")).contains(new Kept<>(bare, 1));
        assertThat(pages.replace(replaced, 1, List.of())).isTrue();
        assertThat(pages.find("lp-1")).contains(new Kept<>(replaced, 2));
        assertThat(pages.replace(bare, 1, List.of())).isFalse();
    }

    @Test
    void shouldListByPartnerAndCampaignInTheOrderOfIds() {
        for (LandingPage page : List.of(
                page("lp-2", "p-1", "c-1", List.of()),
                page("lp-1", "p-1", "c-2", List.of()),
                page("lp-3", "p-2", "c-1", List.of()))) {
            pages.add(page, creation(page.id()), List.of());
        }

        assertThat(pages.list("p-1", null, "", 10))
                .extracting(kept -> kept.value().id())
                .containsExactly("lp-1", "lp-2");
        assertThat(pages.list(null, "c-1", "lp-2", 10))
                .extracting(kept -> kept.value().id())
                .containsExactly("lp-3");
    }

    private static LandingPage page(String id, String partnerId, String campaignId, List<Replacement> before) {
        return new LandingPage(id, partnerId, campaignId, "https://example.com/1", null, NOON, before);
    }

    private static Creation creation(String id) {
        return Creation.of(null, "/api/landing-pages", id);
    }
}
