package dev.kizuna.campaign.link.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.campaign.store.StoreContract;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.OutboxRelay;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinksContractIT extends StoreContract {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00.123Z");

    @SuppressWarnings("NullAway.Init")
    private Links links;

    @BeforeEach
    void start() {
        var relay = new OutboxRelay(
                entry -> {
                    throw new IllegalStateException("Nobody is told of links: " + entry);
                },
                Clock.systemUTC(),
                "test",
                new SimpleMeterRegistry());
        links = new MongoLinks(relay.aggregates(documents, "links"));
    }

    @Test
    void shouldFindALinkByItsCode() {
        Link link = link("spring", "p-1", "c-1");

        assertThat(links.add(link, creation("spring"))).isEqualTo(new Addition.Added<>(new Kept<>(link, 1)));

        assertThat(links.find(new Code("spring"))).contains(new Kept<>(link, 1));
        assertThat(links.find(new Code("autumn"))).isEmpty();
    }

    /** Edge case 36. */
    @Test
    void shouldBeTakenWhenACodeDiffersOnlyByCase() {
        links.add(link("Spring", "p-1", "c-1"), creation("Spring"));

        assertThat(links.add(link("sPRING", "p-2", "c-2"), creation("sPRING")))
                .isEqualTo(new Addition.Taken<>("spring"));
        assertThat(links.find(new Code("spring")).orElseThrow().value().partnerId())
                .isEqualTo("p-1");
    }

    @Test
    void shouldListByPartnerAndCampaignInTheOrderOfCodes() {
        links.add(link("ccc", "p-1", "c-1"), creation("ccc"));
        links.add(link("aaa", "p-1", "c-2"), creation("aaa"));
        links.add(link("bbb", "p-2", "c-1"), creation("bbb"));

        assertThat(links.list("p-1", null, "", 10))
                .extracting(kept -> kept.value().code().text())
                .containsExactly("aaa", "ccc");
        assertThat(links.list(null, "c-1", "bbb", 10))
                .extracting(kept -> kept.value().code().text())
                .containsExactly("ccc");
    }

    private static Link link(String code, String partnerId, String campaignId) {
        return new Link(Code.parse(code).orElseThrow(), partnerId, campaignId, "https://example.com/", NOON);
    }

    private static Creation creation(String request) {
        return Creation.of(null, "/api/links", request);
    }
}
