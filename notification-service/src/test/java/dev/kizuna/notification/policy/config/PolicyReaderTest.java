package dev.kizuna.notification.policy.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.notification.policy.domain.DueRule;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;

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
                        "handoff",
                        "monthly-review",
                        "praise",
                        "quarterly-review",
                        "remedy-planned",
                        "response-24h",
                        "weekly-check-in");
        assertThat(policies.find("response-24h").orElseThrow().due())
                .isEqualTo(new DueRule.Elapsed(Duration.ofHours(24)));
        assertThat(policies.find("monthly-review").orElseThrow().due())
                .isEqualTo(new DueRule.BusinessDays(Period.ofMonths(1), 1));
        assertThat(policies.noticesOf("MilestoneReached")).hasSize(1);
    }

    @Test
    void shouldListEverythingThatIsWrongAtOnce() {
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
                """))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("version must be a number from 1 on")
                .hasMessageContaining("met-by is missing: it could never be met")
                .hasMessageContaining("there is no event InquiryRecieved on the topics the engine reads")
                .hasMessageContaining("due needs exactly one of")
                .hasMessageContaining("wrong-fields opened-by: InquiryReceived has no field ticketId")
                .hasMessageContaining("subject \"no field\" names no field in braces")
                .hasMessageContaining("InquiryAnswered.automatic is never perhaps")
                .hasMessageContaining("InquiryReceived carries no time dueAt")
                .hasMessageContaining("warn-before must be positive")
                .hasMessageContaining("notice SHOUT: there is no such message");
    }

    @Test
    void shouldLeaveOutAPolicyWhenItIsDisabled() {
        var policies = PolicyFiles.of("""
                kizuna:
                  promises:
                    policies:
                      off:
                        enabled: false
                """);

        assertThat(policies.ids()).isEmpty();
    }
}
