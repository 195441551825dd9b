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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyPersonTest {

    private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");
    private static final Appointment APPOINTMENT = new Appointment("all-sales", THEN, THEN, List.of());

    private static final SignalScale SCALE =
            new SignalScale(1, 15, List.of(new SignalKind("own-study-group", 6, 180, 30, true, "leads a study group")));

    private static final KeyPerson.Refusing NO = new KeyPerson.Refusing("x-kato", "too-many-duties", "has three roles");

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

    private static Charter.Terms terms(int timeShare, List<String> authority, List<String> rewards) {
        return new Charter.Terms("brings the product in", timeShare, authority, "lead of alliances", rewards);
    }

    private static final Charter.Terms TERMS = terms(20, List.of("demo dates"), List.of("PoCs begun"));

    /** Somebody of that status, come there by the way. */
    private Person who(Status status) {
        return switch (status) {
            case NONE -> person;
            case CANDIDATE -> KeyPerson.of(person).asCandidate();
            case NOMINATED -> accepted(KeyPerson.of(person).nominate(now(), "n", "u-sato"));
            case CONFIRMED -> accepted(KeyPerson.of(who(Status.NOMINATED)).confirm(now(), "m-ito"));
            case APPROVED -> accepted(KeyPerson.of(who(Status.CONFIRMED)).approve(now(), "x-kato"));
            case ANNOUNCED -> accepted(KeyPerson.of(who(Status.APPROVED)).announce(now(), APPOINTMENT));
            case ACTIVE -> {
                var agreed = accepted(KeyPerson.of(who(Status.ANNOUNCED)).agree(now(), TERMS, "m-ito"));
                yield accepted(KeyPerson.of(agreed).activate(now()));
            }
            case REJECTED -> accepted(KeyPerson.of(who(Status.NOMINATED)).reject(now(), NO));
            case STOOD_DOWN -> accepted(KeyPerson.of(who(Status.ACTIVE)).standDown(now(), null, "transferred"));
        };
    }

    private Decision<Person> take(Step step, Person of) {
        var keyPerson = KeyPerson.of(of);
        return switch (step) {
            case NOMINATE -> keyPerson.nominate(now(), "another", "u-mori");
            case CONFIRM -> keyPerson.confirm(now(), "m-ito");
            case APPROVE -> keyPerson.approve(now(), "x-kato");
            case ANNOUNCE -> keyPerson.announce(now(), APPOINTMENT);
            case ACTIVATE -> keyPerson.activate(now());
        };
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void shouldSkipNoStepAndTakeNoneTwiceWhereverSomebodyIs(Status status) {
        var someone = who(status);
        Optional<Step> next = Step.after(status);
        for (Step step : Step.values()) {
            var decision = take(step, someone);
            if (next.isEmpty() || step.compareTo(next.get()) < 0) {
                assertThat(ruleAgainst(decision)).isEqualTo(Rule.STEP_TAKEN);
            } else if (step.compareTo(next.get()) > 0) {
                assertThat(ruleAgainst(decision)).isEqualTo(Rule.STEP_SKIPPED);
                assertThat(((Decision.Refused<Person>) decision).refusal().detail())
                        .contains(next.get().name());
            } else if (step == Step.ACTIVATE) {
                assertThat(ruleAgainst(decision)).isEqualTo(Rule.CHARTER_MISSING);
            } else {
                assertThat(accepted(decision).role().status()).isEqualTo(step.reached());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void shouldBeRejectedOnlyWhileSomebodyHasToDecideAndLeaveOnlyARoleThatIsHeld(Status status) {
        var someone = KeyPerson.of(who(status));
        if (status == Status.NOMINATED || status == Status.CONFIRMED) {
            assertThat(accepted(someone.reject(now(), NO)).role().status()).isEqualTo(Status.REJECTED);
        } else {
            assertThat(ruleAgainst(someone.reject(now(), NO))).isEqualTo(Rule.NOMINATION_NOT_OPEN);
        }
        if (status == Status.ANNOUNCED || status == Status.ACTIVE) {
            assertThat(accepted(someone.standDown(now(), "other", null)).role().status())
                    .isEqualTo(Status.STOOD_DOWN);
            assertThat(ruleAgainst(someone.standDown(now(), "kp", null))).isEqualTo(Rule.OWN_SUCCESSOR);
        } else {
            assertThat(ruleAgainst(someone.standDown(now(), null, null))).isEqualTo(Rule.ROLE_NOT_HELD);
        }
    }

    @Test
    void shouldGiveNobodyASayInTheirOwnCaseAndApproveWithOtherEyes() {
        assertThat(ruleAgainst(KeyPerson.of(person).nominate(now(), "n", "kp"))).isEqualTo(Rule.OWN_NOMINATION);
        var nominated = KeyPerson.of(who(Status.NOMINATED));
        assertThat(ruleAgainst(nominated.confirm(now(), "kp"))).isEqualTo(Rule.OWN_NOMINATION);
        assertThat(ruleAgainst(nominated.reject(now(), new KeyPerson.Refusing("kp", "shy", null))))
                .isEqualTo(Rule.OWN_NOMINATION);
        var confirmed = KeyPerson.of(who(Status.CONFIRMED));
        assertThat(ruleAgainst(confirmed.approve(now(), "kp"))).isEqualTo(Rule.OWN_NOMINATION);
        assertThat(ruleAgainst(confirmed.approve(now(), "m-ito"))).isEqualTo(Rule.SAME_DECIDER);
        assertThat(ruleAgainst(confirmed.approve(now(), "u-sato"))).isEqualTo(Rule.SAME_DECIDER);
        assertThat(ruleAgainst(KeyPerson.of(who(Status.APPROVED)).agree(now(), TERMS, "kp")))
                .isEqualTo(Rule.AGREED_ALONE);
    }

    @Test
    void shouldChangeNothingWhenTheSameNominationIsMadeAgainAndRefuseItsIdForAnother() {
        var approved = who(Status.APPROVED);
        assertThat(events(KeyPerson.of(approved).nominate(now(), "n", "u-sato")))
                .isEmpty();
        assertThat(ruleAgainst(KeyPerson.of(approved).nominate(now(), "n", "u-mori")))
                .isEqualTo(Rule.ALREADY_EXISTS);
    }

    @Test
    void shouldDateNoStepBeforeTheOneItFollows() {
        var before = new Occurrence("e", THEN.minusMillis(1));
        assertThat(ruleAgainst(KeyPerson.of(who(Status.NOMINATED)).confirm(before, "m-ito")))
                .isEqualTo(Rule.OUT_OF_ORDER);
        assertThat(ruleAgainst(KeyPerson.of(who(Status.NOMINATED)).reject(before, NO)))
                .isEqualTo(Rule.OUT_OF_ORDER);
        assertThat(ruleAgainst(KeyPerson.of(who(Status.ACTIVE)).standDown(before, null, null)))
                .isEqualTo(Rule.OUT_OF_ORDER);
    }

    @Test
    void shouldNameTheNominationOnlyWhenItLedToTheAppointment() {
        assertThat(events(KeyPerson.of(who(Status.APPROVED)).announce(now(), APPOINTMENT))
                        .getFirst())
                .isInstanceOfSatisfying(
                        KeyPersonEvent.Appointed.class,
                        event -> assertThat(event.nominationId()).isEqualTo("n"));
        assertThat(events(KeyPerson.of(person).takeOver(now(), APPOINTMENT)).getFirst())
                .isInstanceOfSatisfying(
                        KeyPersonEvent.Appointed.class,
                        event -> assertThat(event.nominationId()).isNull());
    }

    @Test
    void shouldKeepWhyANominationWasRejectedAndBeginAnewWhenNominatedAgain() {
        var rejected = who(Status.REJECTED);
        assertThat(Optional.ofNullable(rejected.role().nomination()).map(Nomination::rejected))
                .contains(new Nomination.Rejection(
                        new Nomination.Word("x-kato", THEN), "too-many-duties", "has three roles"));
        assertThat(accepted(KeyPerson.of(rejected).nominate(now(), "n2", "u"))
                        .role()
                        .status())
                .isEqualTo(Status.NOMINATED);
    }

    @Test
    void shouldAgreeOnACharterThatCanWorkAndRefuseOneThatCannot() {
        var keyPerson = KeyPerson.of(who(Status.CONFIRMED));
        assertThat(ruleAgainst(keyPerson.agree(now(), terms(0, List.of("a"), List.of("r")), "m")))
                .isEqualTo(Rule.TIME_SHARE_MISSING);
        assertThat(ruleAgainst(keyPerson.agree(now(), terms(20, List.of(), List.of("r")), "m")))
                .isEqualTo(Rule.AUTHORITY_MISSING);
        assertThat(ruleAgainst(keyPerson.agree(now(), terms(20, List.of("a"), List.of()), "m")))
                .isEqualTo(Rule.APPRAISAL_SILENT);
        assertThat(ruleAgainst(KeyPerson.of(who(Status.CANDIDATE)).agree(now(), TERMS, "m")))
                .isEqualTo(Rule.NOT_KEY_PERSON);

        var agreed = accepted(keyPerson.agree(now(), TERMS, "m"));
        assertThat(events(KeyPerson.of(agreed).agree(now(), TERMS, "m"))).isEmpty();
        var changed = accepted(KeyPerson.of(agreed).agree(now(), terms(5, List.of("a"), List.of("r")), "m"));
        assertThat(changed.role().charters()).extracting(Charter::version).containsExactly(1, 2);
        assertThat(changed.role().charter().orElseThrow().warnings()).containsExactly("little-time");
        assertThat(agreed.role().charter().orElseThrow().warnings()).isEmpty();
    }

    @Test
    void shouldNotBeActiveBeforeTheRampBegins() {
        var agreed = accepted(KeyPerson.of(who(Status.APPROVED)).agree(now(), TERMS, "m-ito"));
        var later = new Appointment("all-sales", THEN.plusSeconds(60), THEN, List.of());
        var announced = KeyPerson.of(accepted(KeyPerson.of(agreed).announce(now(), later)));
        assertThat(ruleAgainst(announced.activate(now()))).isEqualTo(Rule.RAMP_NOT_BEGUN);
        assertThat(accepted(announced.activate(new Occurrence("e", THEN.plusSeconds(60))))
                        .role()
                        .status())
                .isEqualTo(Status.ACTIVE);
    }

    @Test
    void shouldAskForANewCharterWhenSomebodyReturnsToTheRole() {
        var back = who(Status.STOOD_DOWN);
        var again = new Occurrence("e-again", THEN.plusSeconds(3600));
        var nominated = accepted(KeyPerson.of(back).nominate(again, "n2", "u-sato"));
        var confirmed = accepted(KeyPerson.of(nominated).confirm(again, "m-ito"));
        var approved = accepted(KeyPerson.of(confirmed).approve(again, "x-kato"));
        var announced = accepted(KeyPerson.of(approved).announce(again, APPOINTMENT));
        assertThat(announced.role().charters()).hasSize(1);
        assertThat(ruleAgainst(KeyPerson.of(announced).activate(again))).isEqualTo(Rule.CHARTER_MISSING);
    }

    @Test
    void shouldTakeARoleOverAsItIsButNoneTwice() {
        var taken = accepted(KeyPerson.of(person).takeOver(now(), APPOINTMENT));
        assertThat(taken.role().status()).isEqualTo(Status.ANNOUNCED);
        assertThat(events(KeyPerson.of(taken).takeOver(now(), APPOINTMENT))).isEmpty();
    }

    @Test
    void shouldShowInTheDirectoryWhoIsKeyPersonWhenTheRoleBeginsAndEnds() {
        var begin = events(KeyPerson.of(who(Status.APPROVED)).announce(now(), APPOINTMENT));
        var end = events(KeyPerson.of(who(Status.ACTIVE)).standDown(now(), null, null));
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
        var seenByTwo = accepted(who(Status.ACTIVE).introduceTo(now(), "p-2"));

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
        assertThat(erased.role().charters()).singleElement().satisfies(charter -> {
            assertThat(charter.terms().timeSharePercent()).isEqualTo(20);
            assertThat(charter.terms().role() + charter.terms().careerMeaning()).isEmpty();
            assertThat(charter.terms().authority()).isEmpty();
            assertThat(charter.terms().appraisalRewards()).isEmpty();
        });
        assertThat(events(erased.erase(now()))).isEmpty();
        assertThat(KeyPerson.of(erased).takeOver(now(), APPOINTMENT)).isInstanceOf(Decision.Refused.class);
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
