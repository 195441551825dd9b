package dev.kizuna.notification.obligation.domain;

import static dev.kizuna.notification.obligation.domain.Deeds.inquiry;
import static dev.kizuna.notification.obligation.domain.Status.BREACHED;
import static dev.kizuna.notification.obligation.domain.Status.OPEN;
import static dev.kizuna.notification.obligation.domain.Status.WARNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kizuna.notification.obligation.domain.World.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A key person of whom little is asked for a while is left in peace, and what was promised stays promised. */
class ValleyTest {

    /** Monday, 8 June 2026, 09:00 in Tokyo. */
    private static final Instant MONDAY = Instant.parse("2026-06-08T00:00:00Z");

    /** Monday, 6 July, 18:00: three days before the monthly review is due. */
    private static final Instant WARNING = Instant.parse("2026-07-06T09:00:00Z");

    /** Thursday, 9 July, 18:00. */
    private static final Instant DUE = Instant.parse("2026-07-09T09:00:00Z");

    private static final String MONTHLY = "monthly-review";
    private static final String WARNED_OF = "monthly-review:acme:kp1~warning";

    private final World world = new World(MONDAY).with("sato", "#acme");

    @Test
    void shouldWarnWhenTheValleyIsOver() {
        // when
        world.happens(appointed("kp1")).happens(valley("kp1", "ph1", "2026-07-01", "2026-07-07"));

        // then it says so
        assertThat(world.promise(MONTHLY, "kp1").explanation())
                .contains("the warning of 2026-07-06T18:00+09:00[Asia/Tokyo] waits until"
                        + " 2026-07-08T00:00+09:00[Asia/Tokyo]: kp1 is in a valley");

        // when
        world.at(DUE.minusSeconds(1));

        // then
        assertThat(world.messagesOf(WARNED_OF))
                .extracting(Message::kind, Message::at)
                .containsExactly(tuple("WARNING", Instant.parse("2026-07-07T15:00:00Z")));
    }

    @Test
    void shouldLeaveOutTheWarningThatWouldComeTooLateAndTellOfTheBreachAllTheSame() {
        // given two valleys without a day between them, over the due time
        world.happens(appointed("kp1"))
                .happens(valley("kp1", "ph1", "2026-07-01", "2026-07-07"))
                .happens(valley("kp1", "ph2", "2026-07-08", "2026-07-20"))
                .at(DUE.plusSeconds(1));

        // then
        var promise = world.promise(MONTHLY, "kp1");
        assertThat(promise.status()).isEqualTo(BREACHED);
        assertThat(promise.explanation())
                .contains("the warning of 2026-07-06T18:00+09:00[Asia/Tokyo] is left out: kp1 is in a valley");
        assertThat(world.messagesOf(WARNED_OF)).isEmpty();
        assertThat(world.messagesOf("monthly-review:acme:kp1"))
                .extracting(Message::kind, Message::at)
                .containsExactly(tuple("BREACH", DUE));
    }

    @Test
    void shouldSayNothingOfWhatWasKeptInTheValley() {
        world.happens(appointed("kp1"))
                .happens(valley("kp1", "ph1", "2026-07-01", "2026-07-07"))
                .at(WARNING.plusSeconds(1))
                .happens(Event.of(
                        "CheckInHeld",
                        "c",
                        WARNING.plusSeconds(1),
                        "checkInId",
                        "c",
                        "cadence",
                        "MONTHLY",
                        "keyPersonId",
                        "kp1"))
                .at(DUE);

        assertThat(world.messages).noneMatch(message -> message.matterId().startsWith("monthly-review:acme:kp1"));
    }

    @Test
    void shouldWarnAtTheUsualTimeWhenTheValleyIsTakenBack() {
        world.happens(appointed("kp1"))
                .happens(valley("kp1", "ph1", "2026-07-01", "2026-07-07"))
                .happens(withdrawn("kp1", "ph1"))
                .at(WARNING);

        assertThat(world.promise(MONTHLY, "kp1").status()).isEqualTo(WARNED);
        assertThat(world.messagesOf(WARNED_OF)).hasSize(1);
    }

    @Test
    void shouldWarnOfOthersAndOfWhatIsNoRhythmOfTheirs() {
        Instant july = Instant.parse("2026-07-05T00:00:00Z");
        world.happens(appointed("kp2"))
                .happens(valley("kp1", "ph1", "2026-07-01", "2026-07-20"))
                .happens(Event.of(
                        "LoadPhasePlanned",
                        "peak",
                        MONDAY,
                        "keyPersonId",
                        "kp2",
                        "phaseId",
                        "p",
                        "kind",
                        "PEAK",
                        "from",
                        LocalDate.parse("2026-07-01"),
                        "to",
                        LocalDate.parse("2026-07-20")))
                .at(july)
                .happens(inquiry("q1", july))
                .at(WARNING);

        assertThat(world.messagesOf("monthly-review:acme:kp2~warning")).hasSize(1);
        assertThat(world.messagesOf("response-24h:acme:q1~warning")).hasSize(1);
    }

    @Test
    void shouldLeaveInPeaceWhoOwesAnActionItemInTheValley() {
        // given one of the key person's, warned of after 80 percent of ten days, and one of somebody else
        world.happens(actionItem("a1", "kp1"))
                .happens(actionItem("a2", "sato"))
                .happens(valley("kp1", "ph1", "2026-06-15", "2026-06-17"));

        // when
        world.at(MONDAY.plus(Duration.ofDays(8)));

        // then
        assertThat(world.promise("action-item", "a1").status()).isEqualTo(OPEN);
        assertThat(world.promise("action-item", "a2").status()).isEqualTo(WARNED);
    }

    @Test
    void shouldEndAlikeInWhateverOrderAndHoweverOftenTheNewsCome() {
        List<Event> news = List.of(
                appointed("kp1"),
                valley("kp1", "ph1", "2026-07-01", "2026-07-07"),
                valley("kp1", "ph2", "2026-07-05", "2026-07-08"),
                withdrawn("kp1", "ph2"),
                valley("kp1", "ph1", "2026-07-01", "2026-07-07"));
        List<String> ends = new ArrayList<>();
        for (List<Event> order : permutations(news)) {
            var each = new World(MONDAY).with("sato", "#acme");
            order.forEach(each::happens);
            each.at(DUE.minusSeconds(1));
            var promise = each.promise(MONTHLY, "kp1");
            ends.add(promise.status() + " " + promise.explanation() + " "
                    + each.messagesOf(WARNED_OF).stream().map(Message::at).toList());
        }
        assertThat(ends).hasSize(120);
        assertThat(ends.stream().distinct()).singleElement().asString().contains("2026-07-07T15:00:00Z");
    }

    @Test
    void shouldSayNothingAnewWhenAValleyChangesNothing() {
        // given a valley before anything is warned of
        world.happens(appointed("kp1"));
        int changes = world.changes.size();

        // when
        world.happens(valley("kp1", "ph1", "2026-06-09", "2026-06-10"));

        // then
        assertThat(world.changes).hasSize(changes);
    }

    private static List<List<Event>> permutations(List<Event> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Event>> all = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            List<Event> rest = new ArrayList<>(events);
            Event first = rest.remove(i);
            for (List<Event> each : permutations(rest)) {
                List<Event> order = new ArrayList<>(List.of(first));
                order.addAll(each);
                all.add(order);
            }
        }
        return all;
    }

    private static Event appointed(String keyPersonId) {
        return Event.of("KeyPersonAppointed", "appointed-" + keyPersonId, MONDAY, "keyPersonId", keyPersonId);
    }

    private static Event actionItem(String id, String ownerId) {
        return Event.of(
                "ActionItemAgreed",
                "e-" + id,
                MONDAY,
                "actionItemId",
                id,
                "ownerId",
                ownerId,
                "dueAt",
                MONDAY.plus(Duration.ofDays(10)));
    }

    private static Event valley(String keyPersonId, String phaseId, String from, String to) {
        return Event.of(
                "LoadPhasePlanned",
                "planned-" + phaseId,
                MONDAY,
                "keyPersonId",
                keyPersonId,
                "phaseId",
                phaseId,
                "kind",
                "VALLEY",
                "from",
                LocalDate.parse(from),
                "to",
                LocalDate.parse(to));
    }

    private static Event withdrawn(String keyPersonId, String phaseId) {
        return Event.of(
                "LoadPhaseWithdrawn",
                "withdrawn-" + phaseId,
                MONDAY.plusSeconds(60),
                "keyPersonId",
                keyPersonId,
                "phaseId",
                phaseId);
    }
}
