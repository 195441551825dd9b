package dev.kizuna.notification.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.notification.policy.config.PolicyFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PolicyViewTest {

    private final PolicyController controller = new PolicyController(PolicyFiles.shipped());

    @Test
    void shouldSayInWordsWhatIsPromised() {
        assertThat(controller.one("response-24h").words())
                .containsExactly(
                        "Opened by InquiryReceived.",
                        "Opened again, once it is settled, by InquiryReopened.",
                        "Kept by InquiryAnswered with automatic false.",
                        "Owed by whom InquiryAssigned names, from then on.",
                        "Due 24 hours later.",
                        "A warning is given 4 hours before.",
                        "Told: the owner in the partner's channel.",
                        "If a breach stays unanswered and nobody takes care of it, after 4 hours: the manager in person.",
                        "If a breach stays unanswered and nobody takes care of it, after 24 hours: the executive in person.",
                        "Nothing is said of a breach that is found 2 days after it was due, or later.");
        assertThat(controller.one("feedback-verified").words())
                .contains("Due 1 hour after the next CheckInHeld of the partner, at most 8 days later.");
        assertThat(controller.one("weekly-check-in").words())
                .contains(
                        "Due at the close of business day 1 after the day that is P7D later.",
                        "Nobody is warned while the key person, or else who owes it, is in a valley, but when that is over.");
        assertThat(controller.one("succession-planned").words())
                .contains("Opened by KeyPersonStoodDown without successorId *.");
    }

    @Test
    void shouldShowTheDataLeavingOutWhatIsNotSaid() {
        var json = JsonMapper.shared().valueToTree(controller.one("response-24h"));

        assertThat(json.at("/due/elapsed").asString()).isEqualTo("PT24H");
        assertThat(json.at("/due").size()).isOne();
        assertThat(json.at("/metBy/0/when/automatic/0").asString()).isEqualTo("false");
        assertThat(json.at("/ladder/steps/0/tell/0/who").asString()).isEqualTo("manager");
        assertThat(json.at("/doneByButton/event").asString()).isEqualTo("InquiryAnswered");
        assertThat(json.at("/quietHours").asString()).isEqualTo("none");
        assertThat(json.has("cancelledBy")).isFalse();
    }

    @Test
    void shouldListAllWithTheirEdition() {
        assertThat(controller.all().policies()).hasSize(17);
        assertThat(controller.all().edition()).hasSize(16);
    }

    @Test
    void shouldAnswerThatThereIsNoSuchPolicy() {
        assertThatThrownBy(() -> controller.one("no-such"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("There is no policy no-such");
    }
}
