package dev.kizuna.partner.agenda.domain;

import static dev.kizuna.partner.agenda.domain.Pages.day;
import static dev.kizuna.partner.agenda.domain.Pages.issue;
import static dev.kizuna.partner.checkin.domain.Cadence.MONTHLY;
import static dev.kizuna.partner.checkin.domain.Cadence.QUARTERLY;
import static dev.kizuna.partner.checkin.domain.Cadence.WEEKLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RollUpTest {

    private final Pages pages = new Pages();
    private final Matter slow = new Matter(MatterKind.FEEDBACK, "slow");

    @Test
    void shouldGoUpWhenTwoCheckInsInARowDidNotSettleIt() {
        assertThat(pages.freeze(WEEKLY, 0, issue("slow", -1))).isEmpty();
        assertThat(pages.freeze(WEEKLY, 7, issue("slow", -1))).containsExactly(new RolledUp(slow, MONTHLY));
        assertThat(pages.history().level(slow)).isEqualTo(MONTHLY);
    }

    @Test
    void shouldGoUpOnceToEachLevel() {
        pages.freeze(WEEKLY, 0, issue("slow", -1));
        pages.freeze(WEEKLY, 7, issue("slow", -1));
        assertThat(pages.freeze(WEEKLY, 14, issue("slow", -1))).isEmpty();
        assertThat(pages.freeze(MONTHLY, 20, issue("slow", -1))).isEmpty();
        assertThat(pages.freeze(MONTHLY, 50, issue("slow", -1))).containsExactly(new RolledUp(slow, QUARTERLY));
        assertThat(pages.freeze(MONTHLY, 80, issue("slow", -1))).isEmpty();
        assertThat(pages.freeze(QUARTERLY, 85, issue("slow", -1))).isEmpty();
        assertThat(pages.freeze(QUARTERLY, 175, issue("slow", -1))).isEmpty();
        assertThat(pages.history().level(slow)).isEqualTo(QUARTERLY);
    }

    @Test
    void shouldNotGoUpWhenItWasSettledInBetween() {
        pages.freeze(WEEKLY, 0, issue("slow", -1));
        assertThat(pages.freeze(WEEKLY, 7)).isEmpty();
        assertThat(pages.freeze(WEEKLY, 14, issue("slow", -1))).isEmpty();
        assertThat(pages.freeze(WEEKLY, 21, issue("slow", -1))).hasSize(1);
    }

    @Test
    void shouldGoUpEvenWhenTheLaterPageHasNoRoomForIt() {
        pages.freeze(WEEKLY, 0, issue("slow", 0));
        var risen = pages.freeze(
                WEEKLY, 7, issue("older-1", -9), issue("older-2", -8), issue("older-3", -7), issue("slow", 0));
        assertThat(pages.last().page().orElseThrow().matters()).doesNotContain(slow);
        assertThat(risen).containsExactly(new RolledUp(slow, MONTHLY));
    }

    @Test
    void shouldNotGoUpWhenItHadNoRoomOnThePageBefore() {
        pages.freeze(WEEKLY, 0, issue("a", -9), issue("b", -8), issue("c", -7), issue("slow", -1));
        assertThat(pages.freeze(WEEKLY, 7, issue("slow", -1))).isEmpty();
    }

    @Test
    void shouldLookOnlyAtPagesWithTheSameKeyPersonWhenThereAreTwo() {
        pages.freeze(WEEKLY, "kp-1", 0, issue("slow", -1));
        assertThat(pages.freeze(WEEKLY, "kp-2", 1, issue("slow", -1))).isEmpty();
        assertThat(pages.freeze(WEEKLY, "kp-2", 8, issue("slow", -1))).containsExactly(new RolledUp(slow, MONTHLY));
        assertThat(pages.freeze(WEEKLY, "kp-1", 9, issue("slow", -1)))
                .as("each matter goes up once to each level")
                .isEmpty();
    }

    @Test
    void shouldKnowSinceWhenAndOnWhichPagesAnIssueWas() {
        pages.freeze(WEEKLY, 0, issue("slow", -1));
        pages.freeze(WEEKLY, 7, issue("slow", -1));
        pages.freeze(MONTHLY, 10, issue("slow", -1));
        pages.freeze(WEEKLY, 14, issue("other", 9));
        assertThat(pages.history().entry(issue("slow", -1)))
                .isEqualTo(new Entry(
                        issue("slow", -1),
                        MONTHLY,
                        List.of(
                                new Appearance("W-0", WEEKLY, day(0)),
                                new Appearance("W-7", WEEKLY, day(7)),
                                new Appearance("M-10", MONTHLY, day(10)))));
    }
}
