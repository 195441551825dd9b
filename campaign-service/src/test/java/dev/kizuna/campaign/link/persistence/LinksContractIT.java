package dev.kizuna.campaign.link.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.LinkMade;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.campaign.link.messaging.LinkEvents;
import dev.kizuna.campaign.store.KeepingContract;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinksContractIT extends KeepingContract<Link, LinkMade> {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00.123Z");
    private static final Link.Settings PLAIN = new Link.Settings("https://example.com/", null, null, null, null);

    @SuppressWarnings("NullAway.Init")
    private Links links;

    @Test
    @DisplayName("Edge case 36: a code that differs from another only by case is taken")
    void shouldBeTakenWhenACodeDiffersOnlyByCase() {
        add("Spring", "p-1", "c-1", PLAIN);

        assertThat(add("sPRING", "p-2", "c-2", PLAIN)).isEqualTo(new Addition.Taken<>("spring"));
        assertThat(links.find("spring").orElseThrow().value().partnerId()).isEqualTo("p-1");
    }

    @Test
    void shouldFindManyAtOnceByTheirCodes() {
        add("aaa", "p-1", "c-1", PLAIN);
        add("bbb", "p-1", "c-1", PLAIN);

        assertThat(links.all(List.of(new Code("bbb"), new Code("ccc"), new Code("aaa"))))
                .extracting(link -> link.code().text())
                .containsExactlyInAnyOrder("aaa", "bbb");
    }

    @Test
    void shouldListByPartnerCampaignPageAndChannelInTheOrderOfCodes() {
        add("ccc", "p-1", "c-1", PLAIN);
        add("aaa", "p-1", "c-2", PLAIN);
        add("bbb", "p-2", "c-1", new Link.Settings(null, "lp-1", "podcast", null, null));

        assertThat(listed(new Links.Filter("p-1", null, null, null), "")).containsExactly("aaa", "ccc");
        assertThat(listed(new Links.Filter(null, "c-1", null, null), "bbb")).containsExactly("ccc");
        assertThat(listed(new Links.Filter(null, null, "lp-1", null), "")).containsExactly("bbb");
        assertThat(listed(new Links.Filter(null, null, null, "podcast"), "")).containsExactly("bbb");
    }

    @Test
    void shouldMakeTheSameCodeForTheSameKeyInEveryInstance() {
        var one = new MongoCodes(documents, new SecureRandom());
        var another = new MongoCodes(documents, new SecureRandom());
        Creation keyed = Creation.of("key-1", "/api/links", "x");

        assertThat(one.next(keyed, "link"))
                .isEqualTo(another.next(keyed, "link"))
                .isNotEqualTo(one.next(keyed, "referral-code"))
                .isNotEqualTo(one.next(Creation.of("key-2", "/api/links", "x"), "link"));
        Creation unkeyed = Creation.of(null, "/api/links", "x");
        assertThat(one.next(unkeyed, "link")).isNotEqualTo(one.next(unkeyed, "link"));
    }

    @Override
    protected Keeping<Link, LinkMade> keeping(Aggregates aggregates) {
        links = new MongoLinks(aggregates, new LinkEvents(ENCODER)::encode);
        return links;
    }

    @Override
    protected Link full() {
        return new Link(
                new Code(id()),
                "p-1",
                "c-1",
                new Link.Settings("https://example.com/", "lp-1", "newsletter", NOON, NOON.plusSeconds(60)),
                true,
                NOON);
    }

    @Override
    protected Link bare() {
        return new Link(new Code(id()), "p-1", "c-1", PLAIN, false, NOON);
    }

    @Override
    protected String id() {
        return "spring-fair";
    }

    @Override
    protected LinkMade event(String eventId) {
        return new LinkMade(new Stamp(eventId, NOON), full());
    }

    private Addition<Link> add(String code, String partnerId, String campaignId, Link.Settings settings) {
        var link = new Link(Code.parse(code).orElseThrow(), partnerId, campaignId, settings, false, NOON);
        return links.add(link, Creation.of(null, "/api/links", code), List.of());
    }

    private List<String> listed(Links.Filter filter, String after) {
        return links.list(filter, after, 10).stream()
                .map(kept -> kept.value().code().text())
                .toList();
    }
}
