package dev.kizuna.partner.keyperson.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.keyperson.domain.Role.Status;
import dev.kizuna.partner.signal.domain.Signal;
import dev.kizuna.partner.signal.domain.SignalKind;
import dev.kizuna.partner.signal.domain.SignalScale;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyPersonTest {

    private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");
    private static final Appointment APPOINTMENT = new Appointment("all-sales", THEN, THEN, List.of());

    private static final SignalScale SCALE =
            new SignalScale(1, 15, List.of(new SignalKind("own-study-group", 6, 180, 30, true, "leads a study group")));

    private int number;

    private final Person person = accepted(Person.enter(
            now(),
            "kp",
            "p",
            new PersonProfile("田中", "t@example.com", "U1", null, null, null, null, List.of(), false)));

    private Occurrence now() {
        return new Occurrence("e-" + ++number, THEN);
    }

    private static Person accepted(Decision<Person> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Person>) decision).next();
    }

    private static List<? extends DomainEvent> events(Decision<Person> decision) {
        return ((Decision.Accepted<Person>) decision).events();
    }

    private Person nominated() {
        return accepted(KeyPerson.of(person).nominate(now(), "n", "u-sato"));
    }

    private Person appointed() {
        return accepted(KeyPerson.of(person).appoint(now(), APPOINTMENT));
    }

    @Test
    void shouldSkipNoStepWhenNominated() {
        var nominated = nominated();
        assertThat(KeyPerson.of(nominated).appoint(now(), APPOINTMENT)).isInstanceOf(Decision.Refused.class);
        assertThat(KeyPerson.of(nominated).nominate(now(), "n2", "u")).isInstanceOf(Decision.Refused.class);
        var approved = accepted(KeyPerson.of(nominated).approve(now(), "m-kato"));
        assertThat(KeyPerson.of(approved).approve(now(), "m-kato")).isInstanceOf(Decision.Refused.class);
        assertThat(accepted(KeyPerson.of(approved).appoint(now(), APPOINTMENT))
                        .role()
                        .status())
                .isEqualTo(Status.APPOINTED);
    }

    @Test
    void shouldNameTheNominationOnlyWhenItLedToTheAppointment() {
        var approved = accepted(KeyPerson.of(nominated()).approve(now(), "m-kato"));
        assertThat(events(KeyPerson.of(approved).appoint(now(), APPOINTMENT)).getFirst())
                .isInstanceOfSatisfying(
                        KeyPersonEvent.Appointed.class,
                        event -> assertThat(event.nominationId()).isEqualTo("n"));
        assertThat(events(KeyPerson.of(person).appoint(now(), APPOINTMENT)).getFirst())
                .isInstanceOfSatisfying(
                        KeyPersonEvent.Appointed.class,
                        event -> assertThat(event.nominationId()).isNull());
    }

    @Test
    void shouldBeNominatedAgainWhenRejectedBefore() {
        var rejected = accepted(KeyPerson.of(nominated()).reject(now(), "m-kato", "too busy"));
        assertThat(rejected.role().status()).isEqualTo(Status.REJECTED);
        assertThat(accepted(KeyPerson.of(rejected).nominate(now(), "n2", "u"))
                        .role()
                        .status())
                .isEqualTo(Status.NOMINATED);
    }

    @Test
    void shouldShowInTheDirectoryWhoIsKeyPersonWhenTheRoleBeginsAndEnds() {
        var begin = events(KeyPerson.of(person).appoint(now(), APPOINTMENT));
        var end = events(KeyPerson.of(appointed()).standDown(now(), null, null));
        assertThat(begin.getLast())
                .isInstanceOfSatisfying(
                        PersonEvent.ProfileChanged.class,
                        event -> assertThat(event.keyPerson()).isTrue());
        assertThat(end.getLast())
                .isInstanceOfSatisfying(
                        PersonEvent.ProfileChanged.class,
                        event -> assertThat(event.keyPerson()).isFalse());
    }

    @Test
    void shouldBecomeACandidateWhenASignalIsObserved() {
        var observed = accepted(observe(person, signal("sig-1", "own-study-group", 3)));
        assertThat(observed.role().status()).isEqualTo(Status.CANDIDATE);
        assertThat(observed.role().signals()).hasSize(1);
    }

    @Test
    void shouldChangeNothingWhenTheSameSignalIsObservedAgain() {
        var observed = accepted(observe(person, signal("sig-1", "own-study-group", 3)));
        assertThat(events(observe(observed, signal("sig-1", "own-study-group", 3))))
                .isEmpty();
        assertThat(accepted(observe(observed, signal("sig-2", "own-study-group", 3)))
                        .role()
                        .signals())
                .hasSize(2);
        assertThat(ruleAgainst(observe(observed, signal("sig-1", "own-study-group", 4))))
                .isEqualTo(Rule.ALREADY_EXISTS);
        assertThat(ruleAgainst(observe(observed, signal("sig-3", "beautiful-hair", 4))))
                .isEqualTo(Rule.UNKNOWN_SIGNAL);
    }

    private Decision<Person> observe(Person of, Signal signal) {
        return KeyPerson.of(of).observe(now(), SCALE, signal);
    }

    private static Signal signal(String id, String code, int strength) {
        return new Signal(id, code, strength, null, THEN);
    }

    private static Rule ruleAgainst(Decision<Person> decision) {
        var refused = (Decision.Refused<Person>) decision;
        return ((Refusal.Against) refused.refusal()).rule();
    }

    @Test
    void shouldStandDownAndLeaveNothingPersonalWhenErased() {
        // given
        var seenByTwo = accepted(appointed().introduceTo(now(), "p-2"));

        // when
        var decision = seenByTwo.erase(now());

        // then
        assertThat(accepted(decision).profile()).isNull();
        assertThat(accepted(decision).role().status()).isEqualTo(Status.STOOD_DOWN);
        assertThat(events(decision)).hasSize(3);
        assertThat(events(decision).getFirst()).isInstanceOf(KeyPersonEvent.StoodDown.class);
        assertThat(events(decision).subList(1, 3))
                .allSatisfy(event -> assertThat(event).isInstanceOf(PersonEvent.Erased.class))
                .extracting(DomainEvent::partnerId)
                .containsExactly("p", "p-2");
        var erased = accepted(decision);
        assertThat(events(erased.erase(now()))).isEmpty();
        assertThat(KeyPerson.of(erased).appoint(now(), APPOINTMENT)).isInstanceOf(Decision.Refused.class);
        assertThat(erased.edit(now(), new PersonProfile("x", null, null, null, null, null, null, List.of(), false)))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void shouldTellEveryDirectoryWhenAnEntryIsEdited() {
        var seenByTwo = accepted(person.introduceTo(now(), "p-2"));
        var decision =
                seenByTwo.edit(now(), new PersonProfile("田中 次郎", null, null, null, null, null, null, List.of(), false));
        assertThat(events(decision)).extracting(DomainEvent::partnerId).containsExactly("p", "p-2");
        assertThat(events(decision))
                .extracting(event -> event.occurrence().eventId())
                .doesNotHaveDuplicates();
    }
}
