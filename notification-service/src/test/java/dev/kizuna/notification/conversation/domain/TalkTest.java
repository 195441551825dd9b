package dev.kizuna.notification.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.conversation.domain.Heard.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TalkTest {

    private static final Duration SAME_MATTER = Duration.ofMinutes(30);
    private static final Instant NINE = Instant.parse("2026-05-01T00:00:00Z");
    private static final Place CHANNEL = new Place("slack", "C1", true);
    private static final Place GROUP = new Place("line", "G1", false);
    private static final Author TANAKA = new Author.OfPartner("acme", "tanaka", "tanaka");
    private static final Author SUZUKI = new Author.OfPartner("acme", "suzuki", null);
    private static final Author SATO = new Author.Colleague("sato");
    private static final Author BOT = new Author.Machine();

    private Talk talk = Talk.in(CHANNEL);
    private final List<Report> reports = new ArrayList<>();

    @Test
    void shouldOpenAnInquiryWhenSomebodyOfThePartnerSpeaks() {
        // when
        Outcome outcome = hear(TANAKA, "1.1", null, 0);

        // then
        assertThat(outcome).isEqualTo(Outcome.ASKED);
        assertThat(reports)
                .containsExactly(new Report.InquiryReceived(
                        Report.id("slack-C1-1.1", "received"), NINE, "acme", "slack-C1-1.1", "tanaka", "slack"));
    }

    @Test
    void shouldBeAnsweredByAColleagueInItsThreadAndByNobodyOutsideIt() {
        hear(TANAKA, "1.1", null, 0);

        assertThat(hear(SATO, "1.2", null, 1)).isEqualTo(Outcome.NOTHING);
        assertThat(hear(SATO, "1.3", "1.1", 2)).isEqualTo(Outcome.ANSWERED);
        assertThat(answers())
                .containsExactly(new Report.InquiryAnswered(
                        Report.id("slack-C1-1.1", "answered", "1.3"),
                        NINE.plus(Duration.ofMinutes(2)),
                        "acme",
                        "slack-C1-1.1",
                        "sato",
                        false));
    }

    @Test
    @DisplayName("Edge case 12: the first answer counts, a second one is not even reported")
    void shouldReportTheFirstAnswerOnlyWhenThereAreTwo() {
        hear(TANAKA, "1.1", null, 0);
        hear(SATO, "1.2", "1.1", 5);

        assertThat(hear(SATO, "1.3", "1.1", 6)).isEqualTo(Outcome.NOTHING);
        assertThat(answers()).hasSize(1);
    }

    @Test
    void shouldReportAnEarlierAnswerThatComesLater() {
        hear(TANAKA, "1.1", null, 0);
        hear(SATO, "1.3", "1.1", 6);

        assertThat(hear(SATO, "1.2", "1.1", 5)).isEqualTo(Outcome.ANSWERED);
        assertThat(answers()).hasSize(2);
    }

    @Test
    @DisplayName("Edge case 13: another message of the same person is no other inquiry and restarts nothing")
    void shouldJoinWhenTheSamePersonGoesOn() {
        hear(TANAKA, "1.1", null, 0);

        assertThat(hear(TANAKA, "1.2", null, 29)).isEqualTo(Outcome.JOINED);
        assertThat(hear(TANAKA, "1.3", null, 58)).isEqualTo(Outcome.JOINED);
        assertThat(hear(SUZUKI, "1.4", "1.1", 59)).isEqualTo(Outcome.JOINED);
        assertThat(reports).hasSize(1);
        assertThat(hear(SATO, "1.5", "1.3", 60))
                .as("an answer under the second message answers the inquiry")
                .isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void shouldOpenAnotherInquiryWhenSomebodyElseSpeaksOrMuchTimeHasPassed() {
        hear(TANAKA, "1.1", null, 0);

        assertThat(hear(SUZUKI, "1.2", null, 1)).isEqualTo(Outcome.ASKED);
        assertThat(hear(TANAKA, "1.3", null, 31)).isEqualTo(Outcome.ASKED);
    }

    @Test
    void shouldTakeThanksForThanksAndALaterQuestionInTheThreadForAnother() {
        hear(TANAKA, "1.1", null, 0);
        hear(SATO, "1.2", "1.1", 10);

        assertThat(hear(TANAKA, "1.3", "1.1", 20)).isEqualTo(Outcome.JOINED);
        assertThat(hear(TANAKA, "1.4", "1.1", 51)).isEqualTo(Outcome.ASKED);
        assertThat(hear(SATO, "1.5", "1.1", 60)).isEqualTo(Outcome.ANSWERED);
        assertThat(answers().getLast()).extracting("inquiryId").isEqualTo("slack-C1-1.4");
    }

    @Test
    @DisplayName("Edge case 14: what a bot replies is reported as automatic, and the inquiry stays open")
    void shouldStayOpenWhenABotReplies() {
        hear(TANAKA, "1.1", null, 0);

        assertThat(hear(BOT, "1.2", "1.1", 1)).isEqualTo(Outcome.ANSWERED_BY_MACHINE);
        assertThat(answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.automatic()).isTrue());
        assertThat(hear(SATO, "1.3", "1.1", 2)).isEqualTo(Outcome.ANSWERED);
        assertThat(hear(BOT, "1.4", "1.1", 3)).isEqualTo(Outcome.NOTHING);
        assertThat(hear(BOT, "1.5", null, 3)).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void shouldChangeNothingWhenTheSameMessageComesAgain() {
        hear(TANAKA, "1.1", null, 0);
        hear(SATO, "1.2", "1.1", 1);
        Talk before = talk;

        assertThat(hear(TANAKA, "1.1", null, 0)).isEqualTo(Outcome.REPEATED);
        assertThat(hear(SATO, "1.2", "1.1", 1)).isEqualTo(Outcome.REPEATED);
        assertThat(talk).isEqualTo(before);
        assertThat(reports).hasSize(2);
    }

    @Test
    void shouldAnswerWhenTheAnswerIsHeardBeforeTheQuestion() {
        assertThat(hear(SATO, "1.2", "1.1", 5)).isEqualTo(Outcome.UNCLAIMED);

        assertThat(hear(TANAKA, "1.1", null, 0)).isEqualTo(Outcome.ASKED);
        assertThat(answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.at()).isEqualTo(NINE.plus(Duration.ofMinutes(5))));
        assertThat(talk.early()).isEmpty();
    }

    @Test
    void shouldNotAskByAMereReaction() {
        var thumb = new Remark(CHANNEL, "1.1", "1.0", NINE, TANAKA, false);

        assertThat(talk.hear(thumb, SAME_MATTER).outcome()).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void shouldAnswerAllThatIsOpenWhereThereAreNoThreads() {
        // given
        talk = Talk.in(GROUP);
        hear(TANAKA, "1", null, 0);
        hear(SUZUKI, "2", null, 1);
        hear(TANAKA, "3", null, 40);

        // when
        hear(SATO, "4", "2", 41);

        // then
        assertThat(answers()).extracting(Report.InquiryAnswered::inquiryId).containsExactly("line-G1-2");

        // when
        hear(SATO, "5", null, 42);

        // then
        assertThat(answers())
                .extracting(Report.InquiryAnswered::inquiryId)
                .containsExactly("line-G1-2", "line-G1-1", "line-G1-3");
    }

    @Test
    void shouldForgetWhatIsLongOver() {
        hear(TANAKA, "1.1", null, 0);
        hear(SATO, "1.2", "1.1", 1);
        hear(SUZUKI, "1.3", null, 2);

        hear(TANAKA, "1.4", null, 60 * 24 * 8);

        assertThat(talk.questions()).extracting(Question::inquiryId).containsExactly("slack-C1-1.3", "slack-C1-1.4");
    }

    private List<Report.InquiryAnswered> answers() {
        return reports.stream()
                .filter(Report.InquiryAnswered.class::isInstance)
                .map(Report.InquiryAnswered.class::cast)
                .toList();
    }

    private Outcome hear(Author author, String id, @Nullable String repliesTo, int minute) {
        var remark = new Remark(talk.place(), id, repliesTo, NINE.plus(Duration.ofMinutes(minute)), author, true);
        Heard heard = talk.hear(remark, SAME_MATTER);
        talk = heard.talk();
        reports.addAll(heard.reports());
        return heard.outcome();
    }
}
