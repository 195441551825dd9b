package dev.kizuna.campaign.link.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Status;
import dev.kizuna.campaign.landingpage.domain.AllowedHosts;
import dev.kizuna.campaign.link.domain.Closing;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Crawlers;
import dev.kizuna.campaign.link.domain.Following;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.ShippedCrawlers;
import dev.kizuna.campaign.link.domain.Touch;
import dev.kizuna.campaign.link.domain.Uncounted;
import dev.kizuna.campaign.link.domain.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FollowingLinkTest {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    private static final String JOURNEY = "0198a5c0-0000-7000-8000-000000000000";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Crawlers CRAWLERS = ShippedCrawlers.read();
    private static final Link.Settings FAIR = new Link.Settings("https://shop.example/fair", null, null, null, null);
    private static final String QUERY = "?utm_source=p-1&utm_medium=partner&utm_campaign=c-1&utm_content=spring";

    private final List<Touch> touches = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final StoredLinks stored = new StoredLinks();
    private @Nullable KnownLinks known;

    @AfterEach
    void stop() throws InterruptedException {
        if (known != null) {
            known.close();
        }
    }

    @Test
    void shouldRecordATouchWhenAPersonFollowsTheLinkInAnyCase() {
        stored.keep(link(FAIR));

        Following following = follow("SPRING", visit(false));

        assertThat(following)
                .isEqualTo(new Following.Counted(
                        "https://shop.example/fair" + QUERY + "&kizuna_journey=" + JOURNEY, JOURNEY));
        assertThat(touches)
                .containsExactly(
                        new Touch(new Stamp("id-1", NOON), "id-2", "p-1", "c-1", "spring", null, JOURNEY, "link"));
    }

    @Test
    @DisplayName("Edge case 35: who only asks for the headers is sent on and is no touch")
    void shouldRecordNothingWhenOnlyTheHeadersAreAskedFor() {
        stored.keep(link(FAIR));

        assertThat(follow("spring", visit(true)))
                .isEqualTo(new Following.Passed("https://shop.example/fair" + QUERY, Uncounted.HEAD));
        assertThat(touches).isEmpty();
    }

    @Test
    void shouldLeadToTheLandingPageAndNameItWhenTheLinkIsToOne() {
        stored.keep(link(new Link.Settings(null, "lp-1", "podcast", null, null)));
        stored.page("lp-1", "https://shop.example/new", null);

        assertThat(follow("spring", visit(false)))
                .isEqualTo(new Following.Counted(
                        "https://shop.example/new" + QUERY + "&kizuna_journey=" + JOURNEY, JOURNEY));
        assertThat(touches).singleElement().satisfies(touch -> {
            assertThat(touch.landingPageId()).isEqualTo("lp-1");
            assertThat(touch.channel()).isEqualTo("podcast");
        });
    }

    @Test
    void shouldBeClosedWhenTheHostWasTakenOffTheListSinceTheLinkWasMade() {
        stored.keep(link(new Link.Settings("https://gone.example/", null, null, null, null)));

        assertThat(follow("spring", visit(false))).isEqualTo(new Following.Closed(Closing.NOT_ALLOWED, null));
        assertThat(touches).isEmpty();
    }

    @Test
    void shouldBeClosedWhenTheCodeIsUnknownOrNoCode() {
        assertThat(follow("autumn", visit(false))).isEqualTo(new Following.Closed(Closing.UNKNOWN, null));
        assertThat(follow("../spring", visit(false))).isEqualTo(new Following.Closed(Closing.UNKNOWN, null));
    }

    @Test
    void shouldBeClosedWhenTheCampaignRestsOrIsOver() {
        stored.keep(link(FAIR));
        stored.campaign(Status.PAUSED);
        assertThat(follow("spring", visit(false))).isEqualTo(new Following.Closed(Closing.PAUSED, null));

        stored.campaign(Status.COMPLETED);
        Awaitility.await()
                .atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(follow("spring", visit(false)))
                        .isEqualTo(new Following.Closed(Closing.ENDED, null)));
        assertThat(touches).isEmpty();
    }

    @Test
    void shouldSendVisitorsToTheFallbackWhenTheLinkIsClosedAndItsPageHasOne() {
        stored.keep(link(new Link.Settings(null, "lp-1", null, null, NOON)));
        stored.page("lp-1", "https://shop.example/new", "https://shop.example/");

        assertThat(follow("spring", visit(false)))
                .isEqualTo(new Following.Closed(Closing.EXPIRED, "https://shop.example/"));
        assertThat(touches).isEmpty();
    }

    @Test
    void shouldGoOnWithWhatIsKnownWhenTheStoreIsAway() {
        stored.keep(link(FAIR));
        follow("spring", visit(false));
        stored.away(true);

        Awaitility.await().pollDelay(Duration.ofMillis(1_200)).until(() -> true);

        assertThat(follow("spring", visit(false))).isInstanceOf(Following.Counted.class);
        assertThat(follow("autumn", visit(false))).isEqualTo(new Following.Unavailable());
    }

    @Test
    void shouldReadTheStoreNoMoreThanAFewTimesASecondWhenVisitorsComeInCrowds() {
        stored.keep(link(FAIR));
        long end = System.nanoTime() + Duration.ofMillis(700).toNanos();

        while (System.nanoTime() < end) {
            follow("spring", visit(false));
        }

        assertThat(touches.size()).isGreaterThan(1_000);
        assertThat(stored.reads()).isLessThan(6);
    }

    private Following follow(String code, Visit visit) {
        if (known == null) {
            known = new KnownLinks(
                    new Routes(stored, stored::campaign, stored::page, new AllowedHosts(Set.of("shop.example"))));
        }
        var following = new FollowingLink(
                known,
                CRAWLERS,
                (touch, safe) -> {
                    touches.add(touch);
                    safe.run();
                },
                () -> "id-" + ids.incrementAndGet());
        var answer = new CompletableFuture<Following>();
        following.follow(code, visit, NOON, answer::complete);
        return answer.orTimeout(5, TimeUnit.SECONDS).join();
    }

    private static Visit visit(boolean headOnly) {
        return new Visit(headOnly, List.of(), FIREFOX, JOURNEY);
    }

    private static Link link(Link.Settings settings) {
        return new Link(new Code("spring"), "p-1", "c-1", settings, false, Instant.EPOCH);
    }
}
