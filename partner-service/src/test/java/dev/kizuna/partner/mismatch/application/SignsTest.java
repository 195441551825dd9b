package dev.kizuna.partner.mismatch.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItemEvent;
import dev.kizuna.partner.checkin.domain.ActionItems;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import dev.kizuna.partner.checkin.domain.CheckIns;
import dev.kizuna.partner.keyperson.domain.Charter;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.Role;
import dev.kizuna.partner.mismatch.domain.Indicator;
import dev.kizuna.partner.mismatch.domain.Indicator.Records;
import dev.kizuna.partner.mismatch.domain.MismatchIndicators;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import dev.kizuna.partner.mismatch.domain.Observation;
import dev.kizuna.partner.mismatch.domain.Wording;
import dev.kizuna.partner.mismatch.domain.WordsAboutPeople;
import dev.kizuna.partner.store.InMemoryDocuments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final String KEY_PERSON = "kp";

    private final SomeCheckIns checkIns = new SomeCheckIns();
    private final SomeActionItems actionItems = new SomeActionItems();
    private final Signs signs = new Signs(checkIns, actionItems);

    private static final class SomeCheckIns extends InMemoryDocuments<CheckIn> implements CheckIns {

        SomeCheckIns() {
            super(
                    CheckIn::id,
                    checkIn -> checkIn.known()
                            .map(event -> Map.of("keyPersonId", event.keyPersonId()))
                            .orElse(Map.of()));
        }
    }

    private static final class SomeActionItems extends InMemoryDocuments<ActionItem> implements ActionItems {

        SomeActionItems() {
            super(
                    ActionItem::id,
                    item -> item.agreed()
                            .map(agreed -> Map.of("ownerId", agreed.ownerId()))
                            .orElse(Map.of()));
        }
    }

    @Test
    void shouldSeeTalksThatWereMovedOrMissedOfThisPersonAndWithinTheDaysOnly() {
        // given
        add(scheduled("moved", KEY_PERSON, 20, 12));
        add(held(scheduled("moved-and-held", KEY_PERSON, 15, 14), 14));
        add(scheduled("missed", KEY_PERSON, 2));
        add(scheduled("only-just-due", KEY_PERSON, 1));
        add(held(scheduled("held", KEY_PERSON, 9), 9));
        add(cancelled(scheduled("cancelled", KEY_PERSON, 8)));
        add(scheduled("to-come", KEY_PERSON, -3));
        add(scheduled("brought-forward", KEY_PERSON, -3, -1));
        add(scheduled("long-ago", KEY_PERSON, 61));
        add(scheduled("of-somebody-else", "other", 5));

        // then
        assertThat(seen(Records.CHECK_INS_DISPLACED, 3)).containsExactlyInAnyOrder("moved", "moved-and-held", "missed");
        assertThat(seen(Records.CHECK_INS_DISPLACED, 4)).isEmpty();
    }

    @Test
    void shouldSeeActionItemsThatAreOpenPastTheirDay() {
        actionItems.add(item("open", KEY_PERSON, 3), RequestMark.NONE, List.of());
        actionItems.add(item("to-come", KEY_PERSON, -1), RequestMark.NONE, List.of());
        actionItems.add(item("of-somebody-else", "other", 3), RequestMark.NONE, List.of());
        actionItems.add(
                item("done", KEY_PERSON, 3)
                        .with(new ActionItemEvent.Closed(at("closed", 1), "p", "done", KEY_PERSON, true)),
                RequestMark.NONE,
                List.of());
        assertThat(seen(Records.ACTION_ITEMS_OVERDUE, 1)).containsExactly("open");
        assertThat(seen(Records.ACTION_ITEMS_OVERDUE, 2)).isEmpty();
    }

    @Test
    void shouldSeeACharterWithLittleTimeHoweverOldItIsAndOnTheDayInThePartnersZone() {
        var look = new Signs.Look(person(5), NOW, ZoneId.of("Asia/Tokyo"));
        assertThat(signs.seen(indicators(Records.LITTLE_TIME_IN_CHARTER, 1), look))
                .containsExactly(new Observation("sign", LocalDate.parse("2025-06-02"), "kp:charter:1"));
        assertThat(signs.seen(
                        indicators(Records.LITTLE_TIME_IN_CHARTER, 1),
                        new Signs.Look(person(20), NOW, ZoneId.of("Asia/Tokyo"))))
                .isEmpty();
    }

    private List<String> seen(Records records, int atLeast) {
        return signs
                .seen(indicators(records, atLeast), new Signs.Look(person(20), NOW, ZoneId.of("Asia/Tokyo")))
                .stream()
                .map(Observation::evidenceId)
                .toList();
    }

    private static MismatchIndicators indicators(Records records, int atLeast) {
        var wording = new Wording("Other duties were added.", "他の業務が追加されています。");
        var byHand = new Indicator("by-hand", MismatchKind.WILL_WITHOUT_TIME, 1, wording, List.of(), null);
        var inRecords = new Indicator(
                "sign", MismatchKind.WILL_WITHOUT_TIME, 1, wording, List.of(), new Indicator.SeenIn(records, atLeast));
        return new MismatchIndicators(
                1, 2, 60, List.of(), List.of(byHand, inRecords), List.of(), new WordsAboutPeople(List.of(), List.of()));
    }

    private static Person person(int timeSharePercent) {
        var terms = new Charter.Terms("opens doors", timeSharePercent, List.of("demos"), "leads", List.of("PoCs"));
        var charter = new Charter(1, terms, "m", Instant.parse("2025-06-01T15:30:00Z"));
        return new Person(
                KEY_PERSON,
                List.of("p"),
                null,
                new Role(Role.Status.CANDIDATE, null, null, null, List.of(charter), List.of()));
    }

    private void add(CheckIn checkIn) {
        checkIns.add(checkIn, RequestMark.NONE, List.of());
    }

    private static CheckIn scheduled(String id, String keyPersonId, int... dueDaysAgo) {
        CheckIn checkIn = CheckIn.unheard(id, "p");
        for (int i = 0; i < dueDaysAgo.length; i++) {
            checkIn = checkIn.with(new CheckInEvent.Scheduled(
                    at("scheduled-" + i, 90 - i), "p", id, Cadence.WEEKLY, keyPersonId, ago(dueDaysAgo[i])));
        }
        return checkIn;
    }

    private static CheckIn held(CheckIn checkIn, int daysAgo) {
        return checkIn.with(
                new CheckInEvent.Held(at("held", daysAgo), "p", checkIn.id(), Cadence.WEEKLY, KEY_PERSON, 15));
    }

    private static CheckIn cancelled(CheckIn checkIn) {
        return checkIn.with(new CheckInEvent.Cancelled(
                at("cancelled", 9), "p", checkIn.id(), Cadence.WEEKLY, KEY_PERSON, "holiday"));
    }

    private static ActionItem item(String id, String ownerId, int dueDaysAgo) {
        return ActionItem.unheard(id, "p")
                .with(new ActionItemEvent.Agreed(at("agreed", 90), "p", id, null, ownerId, ago(dueDaysAgo)));
    }

    private static Occurrence at(String eventId, int daysAgo) {
        return new Occurrence(eventId, ago(daysAgo));
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
