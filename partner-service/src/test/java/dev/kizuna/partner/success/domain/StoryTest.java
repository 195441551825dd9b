package dev.kizuna.partner.success.domain;

import static dev.kizuna.partner.success.domain.SomeFacts.WON;
import static dev.kizuna.partner.success.domain.SomeFacts.won;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    private static final Narrative WRITTEN = new Narrative("Sixty days", List.of("study group"), List.of("one branch"));

    private int events;

    @Test
    void shouldBeDraftedOnceWhenTheSameWinIsReportedAgain() {
        // given
        var first = accepted(empty().draft(now(), won("d-1", WON)));
        var again = accepted(first.next().draft(now(), won("d-1", WON)));

        // then
        assertThat(first.events()).hasSize(1).first().isInstanceOfSatisfying(StoryEvent.Drafted.class, drafted -> {
            assertThat(drafted.dealId()).isEqualTo("d-1");
            assertThat(drafted.keyPersonId()).isEqualTo("kp");
        });
        assertThat(again.events()).isEmpty();
        assertThat(first.next().status()).isEqualTo(Story.Status.DRAFTED);
    }

    @Test
    void shouldTellOfTheEarliestWinWhateverTheOrderOfReports() {
        // given
        var wins = List.of(won("d-1", WON), won("d-2", WON.plusSeconds(60)), won("d-3", WON.plusSeconds(120)));
        for (int seed = 0; seed < 20; seed++) {
            var shuffled = new ArrayList<>(wins);
            Collections.shuffle(shuffled, new Random(seed));

            // when
            Story story = empty();
            for (Facts win : shuffled) {
                story = accepted(story.draft(now(), win)).next();
            }

            // then
            assertThat(story.facts()).isEqualTo(wins.getFirst());
            assertThat(story.drafted().orElseThrow().dealId()).isEqualTo("d-1");
        }
    }

    @Test
    void shouldStayAsItIsWhenAnEarlierWinBecomesKnownAfterItWasPublished() {
        var published = published();
        assertThat(accepted(published.draft(now(), won("d-0", WON.minusSeconds(60)))))
                .isEqualTo(new Decision.Accepted<>(published, List.of()));
    }

    @Test
    void shouldKnowItsDays() {
        var facts = won("d-1", WON);
        assertThat(facts.daysFromFirstStage()).contains(40L);
        assertThat(facts.daysFromAppointment()).contains(58L);
        var late = new Facts(
                "d", null, null, null, WON, List.of(), WON.plus(Duration.ofDays(1)), new Groundwork(0, 0, 0, 0));
        assertThat(late.daysFromFirstStage()).isEmpty();
        assertThat(late.daysFromAppointment()).isEmpty();
    }

    @Test
    void shouldRefuseToBePublishedUntilFactsTextsAndConsentAreThere() {
        // given
        Story unheard = empty();
        Story reported = unheard.with(new StoryEvent.Drafted(now(), "p", "s", null, null));
        Story drafted = accepted(unheard.draft(now(), won("d-1", WON))).next();
        Story half = accepted(drafted.write(new Narrative(null, List.of("study group"), List.of())))
                .next();
        Story written = accepted(drafted.write(WRITTEN)).next();
        Story agreed = accepted(written.agree(new Consent("kp", NOW))).next();

        // then
        assertThat(refused(unheard.publish(now()))).isEqualTo(Rule.STORY_NOT_BEGUN);
        assertThat(refused(unheard.write(WRITTEN))).isEqualTo(Rule.STORY_NOT_BEGUN);
        assertThat(refused(unheard.agree(new Consent("kp", NOW)))).isEqualTo(Rule.STORY_NOT_BEGUN);
        assertThat(refused(reported.publish(now()))).isEqualTo(Rule.STORY_FACTS_MISSING);
        assertThat(refused(drafted.publish(now()))).isEqualTo(Rule.STORY_TEXT_MISSING);
        assertThat(refused(half.publish(now()))).isEqualTo(Rule.STORY_TEXT_MISSING);
        assertThat(refused(written.publish(now()))).isEqualTo(Rule.CONSENT_MISSING);
        Story published = accepted(agreed.publish(now())).next();
        assertThat(published.status()).isEqualTo(Story.Status.PUBLISHED);
        assertThat(refused(published.publish(now()))).isEqualTo(Rule.STORY_PUBLISHED_ALREADY);
    }

    @Test
    void shouldReachEachPartnerOnceWhenItIsSharedAndReceived() {
        // given
        Story drafted = accepted(empty().draft(now(), won("d-1", WON))).next();
        assertThat(refused(drafted.share(now(), List.of("p-2")))).isEqualTo(Rule.STORY_NOT_PUBLISHED);
        assertThat(refused(published().share(now(), List.of("p-2", "p")))).isEqualTo(Rule.OWN_SUCCESS);

        // when
        var shared = accepted(published().share(now(), List.of("p-2", "p-3", "p-2")));
        var more = accepted(shared.next().share(now(), List.of("p-3", "p-4")));
        var received = accepted(more.next().receive(now(), "p-3", "kp-3"));

        // then
        assertThat(shared.events()).hasSize(2);
        assertThat(more.events()).hasSize(1);
        assertThat(received.next().shares())
                .extracting(StoryEvent.Shared::toPartnerId)
                .containsExactlyInAnyOrder("p-2", "p-3", "p-4");
        assertThat(accepted(received.next().receive(now(), "p-3", "kp-4")).events())
                .isEmpty();
        assertThat(received.next().receipts()).hasSize(1);
        assertThat(refused(received.next().receive(now(), "p-9", null))).isEqualTo(Rule.STORY_NOT_SHARED);
    }

    @Test
    void shouldCountEachDealOnceWhenOthersRepeatTheSuccess() {
        var once = accepted(published().replicate(now(), "p-2", "deal-2")).next();
        var again = accepted(once.replicate(now(), "p-2", "deal-2"));
        var more = accepted(once.replicate(now(), "p-2", "deal-3")).next();
        assertThat(once.status()).isEqualTo(Story.Status.REPLICATED);
        assertThat(again.events()).isEmpty();
        assertThat(more.replications()).hasSize(2);
        assertThat(refused(more.replicate(now(), "p-4", "deal-3"))).isEqualTo(Rule.DEAL_COUNTED_ALREADY);
        assertThat(refused(more.replicate(now(), "p", "deal-4"))).isEqualTo(Rule.OWN_SUCCESS);
        assertThat(refused(empty().replicate(now(), "p-2", "deal-2"))).isEqualTo(Rule.STORY_NOT_PUBLISHED);
    }

    @Test
    void shouldEndTheSameWhenOthersReportItInAnyOrderAndTwice() {
        // given
        List<StoryEvent> reports = new ArrayList<>(List.of(
                new StoryEvent.Drafted(new Occurrence("1", NOW), "p", "s", "kp", "d"),
                new StoryEvent.Published(new Occurrence("2", NOW.plusSeconds(1)), "p", "s", "kp", "d"),
                new StoryEvent.Shared(new Occurrence("3", NOW.plusSeconds(2)), "p", "s", "p-2"),
                new StoryEvent.Received(new Occurrence("4", NOW.plusSeconds(3)), "p", "s", "p-2", null),
                new StoryEvent.Received(new Occurrence("5", NOW.plusSeconds(4)), "p", "s", "p-2", "kp-2"),
                new StoryEvent.Replicated(new Occurrence("6", NOW.plusSeconds(5)), "p", "s", "p-2", null)));
        Story inOrder = all(reports);

        // then
        for (int seed = 0; seed < 20; seed++) {
            var shuffled = new ArrayList<>(reports);
            shuffled.addAll(reports);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(all(shuffled)).isEqualTo(inOrder);
        }
        assertThat(inOrder.status()).isEqualTo(Story.Status.REPLICATED);
        assertThat(inOrder.receipts()).hasSize(1);
        assertThat(all(reports.subList(5, 6)).status()).isEqualTo(Story.Status.UNHEARD);
    }

    private static Story all(List<StoryEvent> reports) {
        Story story = empty();
        for (StoryEvent report : reports) {
            story = story.with(report);
        }
        return story;
    }

    private static Story empty() {
        return Story.unheard("s", "p");
    }

    private Story published() {
        var drafted = accepted(empty().draft(now(), won("d-1", WON))).next();
        var written = accepted(drafted.write(WRITTEN)).next();
        var agreed = accepted(written.agree(new Consent("kp", NOW))).next();
        return accepted(agreed.publish(now())).next();
    }

    private Occurrence now() {
        events++;
        return new Occurrence("e-" + events, NOW.plusSeconds(events));
    }

    private static Decision.Accepted<Story> accepted(Decision<Story> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (Decision.Accepted<Story>) decision;
    }

    private static Rule refused(Decision<Story> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Refusal.Against) ((Decision.Refused<Story>) decision).refusal()).rule();
    }
}
