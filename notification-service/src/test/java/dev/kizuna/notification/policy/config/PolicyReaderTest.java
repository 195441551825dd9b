package dev.kizuna.notification.policy.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.QuietHours;
import dev.kizuna.notification.policy.domain.Recipient;
import dev.kizuna.notification.policy.domain.Target;
import dev.kizuna.notification.policy.domain.Warning;
import dev.kizuna.notification.policy.domain.Way;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {

    @Test
    void shouldReadEveryPolicyTheServiceIsShippedWith() {
        var policies = PolicyFiles.shipped();

        assertThat(policies.ids())
                .containsExactly(
                        "action-item",
                        "appointment-announced",
                        "deliverable",
                        "feedback-next-business-day",
                        "feedback-verified",
                        "gap-answered",
                        "handoff",
                        "joint-review",
                        "monthly-review",
                        "praise",
                        "quarterly-review",
                        "remedy-checked",
                        "remedy-planned",
                        "response-24h",
                        "succession-planned",
                        "valley-planned",
                        "weekly-check-in");
        assertThat(policies.all())
                .filteredOn(policy -> !policy.id().equals("praise"))
                .allSatisfy(policy -> {
                    assertThat(policy.warnings()).isNotEmpty();
                    assertThat(policy.ladder()).isNotNull();
                    assertThat(policy.telling().quietHours()).isEqualTo(QuietHours.NONE);
                });
        var response = policies.find("response-24h").orElseThrow();
        assertThat(response.due()).isEqualTo(new DueRule.Elapsed(Duration.ofHours(24)));
        assertThat(Objects.requireNonNull(response.doneByButton()).fill(Map.of("subject", "q1", "person", "sato")))
                .isEqualTo(Map.of("inquiryId", "q1", "answeredBy", "sato"));
        assertThat(policies.find("monthly-review").orElseThrow().due())
                .isEqualTo(new DueRule.BusinessDays(Period.ofMonths(1), 1));
        assertThat(policies.find("feedback-verified").orElseThrow().due())
                .isInstanceOfSatisfying(DueRule.Until.class, until -> {
                    assertThat(until.atMost()).isEqualTo(Duration.ofDays(8));
                    assertThat(until.grace()).isEqualTo(Duration.ofHours(1));
                });
        assertThat(policies.noticesOf("MilestoneReached")).hasSize(1);
    }

    @Test
    void shouldListEverythingThatIsWrongAtOnceWithItsLine() {
        assertThatThrownBy(() -> PolicyFiles.of("""
                kizuna:
                  promises:
                    policies:
                      Bad Name:
                        version: 0
                        opened-by:
                          - { event: InquiryRecieved, subject: "{inquiryId}" }
                        due: { elapsed: 24h, business-days: 1 }
                      wrong-fields:
                        version: 1
                        opened-by:
                          - { event: InquiryReceived, subject: "{ticketId}" }
                        met-by:
                          - { event: InquiryAnswered, subject: "no field", when: { automatic: "perhaps" } }
                        due: { carried: dueAt }
                        warn-before: -1h
                    notices:
                      SHOUT: { event: MilestoneMissed, subject: "{keyPersonId}" }
                      PRAISE:
                        event: MilestoneReached
                        subject: "{keyPersonId}"
                        closed-by: { event: MilestoneMissed, subject: "{keyPersonId}" }
                """))
                .isInstanceOfSatisfying(
                        InvalidPolicyException.class,
                        invalid -> assertThat(invalid.problems())
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("[policies] - 5:")
                                        .endsWith("version must be a number from 1 on"))
                                .anySatisfy(problem ->
                                        assertThat(problem).contains("met-by is missing: it could never be met"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("[policies] - 7:")
                                        .contains("there is no event InquiryRecieved on the topics the engine reads"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("[policies] - 8:")
                                        .contains("due needs exactly one of"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("[policies] - 12:")
                                        .endsWith(
                                                "policy wrong-fields opened-by: InquiryReceived has no field ticketId"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("[policies] - 14:")
                                        .endsWith("subject \"no field\" names no field in braces"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .endsWith("notice PRAISE closed-by: there is no message PRAISE_CLOSED"))
                                .anySatisfy(problem ->
                                        assertThat(problem).contains("closed-by: MilestoneReached has no revision"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("[policies] - 14:")
                                        .endsWith("InquiryAnswered.automatic is never perhaps"))
                                .anySatisfy(problem ->
                                        assertThat(problem).endsWith("InquiryReceived carries no time or day dueAt"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("[policies] - 16:")
                                        .endsWith("warn-before must be positive"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("[policies] - 18:")
                                        .contains("notice SHOUT: there is no such message")));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "met-by: [ { event: InquiryReceived, subject: '{inquiryId}' } ] | what opens it, InquiryReceived, would keep it as well",
                "cancelled-by: [ { event: InquiryReceived, subject: '{inquiryId}' } ] | what opens it, InquiryReceived, would make it void at once",
                "cancelled-by: [ { event: InquiryAnswered, subject: '{inquiryId}' } ] | InquiryAnswered would both keep it and make it void",
                "met-by: [ { event: CheckInHeld, subject: '{checkInId}', when: { cadence: DAILY } } ] | CheckInHeld.cadence is never DAILY",
                "met-by: [ { event: CheckInHeld, subject: '{checkInId}', when: { mood: good } } ] | CheckInHeld has no field mood",
                "met-by: [ { event: CheckInHeld, subject: '{checkInId}', when: { cadence: [] } } ] | CheckInHeld.cadence is never one of no values",
                "met-by: [ { event: InquiryAnswered } ] | event and subject are both needed",
                "due: { elapsed: soon } | policies.call-back.due.elapsed must be a duration such as 4h, 90m or 2d, not \"soon\"",
                "due: { elapsed: 0h } | due elapsed must be positive",
                "due: { elapsed: 9999d } | due elapsed is more than ten years",
                "due: { business-days: 0 } | due business-days must be from 1 to 366",
                "due: { business-time: 9000h } | due business-time is more than a year of open hours",
                "due: { elapsed: 1h, after: 7d } | due after goes with business-days",
                "due: { until: { event: CheckInHeld } } | due until needs at-most",
                "due: { until: { event: CheckInHeld, at-most: 1h, grace: 2h } } | due until grace must be shorter than at-most",
                "due: { until: { event: CheckIn, at-most: 1h } } | there is no event CheckIn on the topics",
                "warnings: [ { before: 24h } ] | the warning 24 hours before would come before the promise is opened",
                "warnings: [ { at-percent: 100 } ] | warning at-percent must be from 1 to 99",
                "warnings: [ { before: 1h, at-percent: 50 } ] | a warning needs exactly one of before, before-business, at-percent",
                "warnings: [ { before: 1h }, { before: 60m } ] | the same warning twice",
                "ladder: nowhere | there is no ladder nowhere",
                "tell: [ { who: boss } ] | there is no role boss; there are owner, manager, executive",
                "tell: [ { who: owner, by: pigeon } ] | there is no medium pigeon; there are channel, direct, slack, line, mail, webhook",
                "tell: [ { who: owner }, { who: manager, by: channel } ] | there is one message in the channel",
                "tell: [] | tell names nobody",
                "quiet-hours: 25:00-08:00 | quiet-hours are none, closed, or two times such as 20:00-08:00, not \"25:00-08:00\"",
                "quiet-hours: 08:00-08:00 | quiet-hours 08:00-08:00 would never end",
                "stale-after: 0h | stale-after must be positive",
                "enabled: maybe | call-back.enabled must be true or false, not \"maybe\"",
                "escalate: always | kizuna.promises.policies.call-back.escalate is not known",
                "done-by-button: { event: InquiryAnswered, fields: { inquiryId: '{subject}' } } | InquiryAnswered needs answeredBy",
                "done-by-button: { event: InquiryAnswered, fields: { inquiryId: '{subject}', answeredBy: '{boss}' } } | nobody can fill in {boss}",
                "done-by-button: { event: InquiryAnswered, fields: { inquiryId: '{subject}', answeredBy: me, automatic: 'true' } } | a InquiryAnswered written so would not keep the promise",
            })
    void shouldRefuseAPolicyThatCannotWork(String line, String problem) {
        String key = line.substring(0, line.indexOf(':'));
        String others = """
                opened-by: [ { event: InquiryReceived, subject: '{inquiryId}' } ]
                met-by: [ { event: InquiryAnswered, subject: '{inquiryId}', when: { automatic: 'false' } } ]
                due: { elapsed: 24h }
                """.lines()
                .filter(other -> !other.startsWith(key + ":"))
                .map(other -> "      " + other + "\n")
                .reduce("", String::concat);

        assertThatThrownBy(
                        () -> PolicyFiles.of("kizuna:\n  promises:\n    policies:\n     call-back:\n      version: 1\n"
                                + others + "      " + line + "\n"))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void shouldRefuseALadderThatComesBackToItselfNamingTheWay() {
        assertThatThrownBy(() -> PolicyFiles.of("""
                kizuna.promises:
                  ladders:
                    first: { steps: [ { after: 1h, tell: manager } ], then: second }
                    second: { steps: [ { after: 2h, tell: manager } ], then: third }
                    third: { steps: [ { after: 3h, tell: executive } ], then: first }
                    late: { steps: [ { after: 2h, tell: manager }, { after: 1h, tell: executive } ] }
                    odd: { steps: [ { after: 1h, after-business: 1h, tell: king, by: [ drum ] } ], then: gone }
                    empty: { steps: [] }
                """))
                .hasMessageContaining("[policies] - 5:")
                .hasMessageContaining("comes back to itself: first → second → third → first")
                .hasMessageContaining("ladder late: step 2 must come after the one before it")
                .hasMessageContaining("ladder odd: a step needs exactly one of after and after-business")
                .hasMessageContaining("there is no role king")
                .hasMessageContaining("there is no medium drum")
                .hasMessageContaining("there is no ladder gone to go on with")
                .hasMessageContaining("ladder empty: steps are missing");
    }

    @Test
    void shouldRefuseExemptionsOfNobodyFromNothing() {
        assertThatThrownBy(() -> PolicyFiles.of("""
                kizuna.promises:
                  exemptions:
                    - { quiet-hours: none }
                    - { partner: acme, policies: [ no-such ] }
                """))
                .hasMessageContaining("[policies] - 3:")
                .hasMessageContaining("it needs a partner or an owner")
                .hasMessageContaining("there is no policy no-such")
                .hasMessageContaining("it changes nothing without tell or quiet-hours");
    }

    @Test
    void shouldRefusePeopleThatEventsDoNotName() {
        assertThatThrownBy(() -> PolicyFiles.of("""
                kizuna.promises.policies:
                  call-back:
                    version: 1
                    opened-by: [ { event: InquiryReopened, subject: "{inquiryId}", unless: { nothing: "*", inquiryId: [] } } ]
                    met-by: [ { event: InquiryAnswered, subject: "{inquiryId}" } ]
                    handed-over-by: [ { event: InquiryAnswered, subject: "{inquiryId}" } ]
                    quiet-in-valley: true
                    due: { elapsed: 8h }
                """))
                .hasMessageContaining("[policies] - 4:")
                .hasMessageContaining("InquiryReopened has no field nothing")
                .hasMessageContaining("InquiryAnswered has no ownerId that could owe it")
                .hasMessageContaining("quiet-in-valley needs opening events with a keyPersonId or an ownerId");
    }

    @Test
    void shouldReadWhatPoliciesSayOfTelling() {
        var policies = PolicyFiles.of("""
                kizuna.promises:
                  ladders:
                    swift: { steps: [ { after: 4h, tell: manager } ], then: slow }
                    slow: { steps: [ { after-business: 9h, tell: executive, by: [ mail, line ] } ] }
                  quiet-hours: closed
                  exemptions:
                    - { owner: sato, quiet-hours: none }
                    - { partner: acme, tell: [ { who: owner, by: line } ] }
                  policies:
                    call-back:
                      version: 1
                      opened-by: [ { event: InquiryReceived, subject: "{inquiryId}" } ]
                      met-by: [ { event: InquiryAnswered, subject: "{inquiryId}" } ]
                      due: { business-time: 8h }
                      warnings: [ { before-business: 1h }, { at-percent: 50 } ]
                      ladder: swift
                      quiet-hours: 20:00-08:00
                      tell: [ { who: owner }, { who: manager, by: [ mail, direct ] } ]
                """);
        var policy = policies.find("call-back").orElseThrow();

        assertThat(policy.warnings())
                .isEqualTo(List.of(new Warning.BeforeBusiness(Duration.ofHours(1)), new Warning.AtPercent(50)));
        assertThat(Objects.requireNonNull(policy.ladder()).steps())
                .extracting(
                        step -> step.after(),
                        step -> step.business(),
                        step -> step.targets().size())
                .containsExactly(tuple(Duration.ofHours(4), false, 1), tuple(Duration.ofHours(9), true, 2));
        var usual = policies.tellingOf(policy, "globex", "suzuki");
        assertThat(usual.quietHours()).isEqualTo(new QuietHours.Daily(LocalTime.of(20, 0), LocalTime.of(8, 0)));
        assertThat(usual.targets())
                .containsExactly(
                        new Target(Recipient.OWNER, Way.CHANNEL),
                        new Target(Recipient.MANAGER, Way.MAIL),
                        new Target(Recipient.MANAGER, Way.DIRECT));
        var exempt = policies.tellingOf(policy, "acme", "sato");
        assertThat(exempt.quietHours()).isEqualTo(QuietHours.NONE);
        assertThat(exempt.targets()).containsExactly(new Target(Recipient.OWNER, Way.LINE));
    }

    @Test
    void shouldHaveAnotherEditionOnlyWhenSomethingIsOther() {
        String yaml = """
                kizuna.promises.policies:
                  call-back:
                    version: 1
                    opened-by: [ { event: InquiryReceived, subject: "{inquiryId}", when: { channel: [ mail, phone ] } } ]
                    met-by: [ { event: InquiryAnswered, subject: "{inquiryId}" } ]
                    due: { elapsed: 8h }
                """;

        assertThat(PolicyFiles.of(yaml).edition())
                .isEqualTo(PolicyFiles.of("# a remark\n" + yaml).edition())
                .isNotEqualTo(PolicyFiles.of(yaml.replace("8h", "9h")).edition())
                .isNotEqualTo(PolicyFiles.of(yaml.replace("phone", "fax")).edition());
    }

    @Test
    void shouldLeaveOutAPolicyWhenItIsDisabled() {
        var policies = PolicyFiles.of("""
                kizuna:
                  promises:
                    policies:
                      off:
                        enabled: false
                        due: { whenever: maybe }
                """);

        assertThat(policies.ids()).isEmpty();
    }
}
