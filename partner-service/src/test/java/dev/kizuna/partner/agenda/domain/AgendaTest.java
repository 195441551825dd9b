package dev.kizuna.partner.agenda.domain;

import static dev.kizuna.partner.agenda.domain.Pages.ROOM;
import static dev.kizuna.partner.agenda.domain.Pages.day;
import static dev.kizuna.partner.agenda.domain.Pages.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.checkin.domain.Cadence;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private final Pages pages = new Pages();
    private final Agenda blank = Agenda.blank("ci", "p", Cadence.WEEKLY, "kp");
    private final Occurrence now = new Occurrence("e", day(3));

    private static Agenda accepted(Decision<Agenda> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<Agenda>) decision).next();
    }

    private static void assertRefused(Decision<Agenda> decision, Rule rule) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.Against.class,
                                        against -> assertThat(against.rule()).isEqualTo(rule)));
    }

    private static Note note(String noteId, Section section, String text) {
        return new Note(noteId, section, text, "u", day(2));
    }

    private static Line overdue(String itemId, int since, int due) {
        return Line.promised(new Matter(MatterKind.ACTION_ITEM, itemId), "u", day(since), day(due), day(3));
    }

    @Test
    void shouldChangeNoMoreWhenItIsFrozen() {
        // given
        var frozen = accepted(blank.freeze(now, pages.proposal(issue("slow", 1))));

        // then
        assertRefused(frozen.freeze(now, pages.proposal()), Rule.AGENDA_FROZEN);
        assertRefused(frozen.write(note("n", Section.ISSUES, "x"), ROOM), Rule.AGENDA_FROZEN);
        assertRefused(frozen.takeBack("n"), Rule.AGENDA_FROZEN);
        assertThat(frozen.preview(pages.proposal()).matters())
                .as("what was settled since is still on it")
                .containsExactly(new Matter(MatterKind.FEEDBACK, "slow"));
    }

    @Test
    void shouldTellHowManyLinesItHasWhenItIsFrozen() {
        // given
        var written = accepted(blank.write(note("n", Section.NEXT_MOVES, "visit them"), ROOM));
        var done = Line.done(new Matter(MatterKind.ACTION_ITEM, "done"), "done", "u", day(1));

        // when
        var decision = written.freeze(now, pages.proposal(issue("slow", 1), issue("price", 2), done));

        // then
        assertThat(((Decision.Accepted<Agenda>) decision).events())
                .isEqualTo(List.of(new AgendaEvent.Frozen(now, "p", "ci", Cadence.WEEKLY, "kp", 1, 2, 1)));
    }

    @Test
    void shouldStayOnePageWhenThereIsMore() {
        // given
        var written = accepted(blank.write(note("n", Section.ISSUES, "the room is too small"), ROOM));

        // when
        var page = written.preview(pages.proposal(
                issue("new", 2), issue("old", 0), overdue("late", 1, 2), issue("older", -1), overdue("soon", 1, 9)));

        // then
        assertThat(page.issues().notes()).hasSize(1);
        assertThat(page.issues().entries())
                .as("the late first, then the old")
                .extracting(entry -> entry.line().matter().subjectId())
                .containsExactly("late", "older");
        assertThat(page.issues().more()).isEqualTo(2);
        assertThat(page.nextMoves().entries()).hasSize(1);
    }

    @Test
    void shouldPutFirstWhatThisRhythmHasToSettle() {
        // given: what two weeklies could not settle, and what is new
        pages.freeze(Cadence.WEEKLY, 0, issue("risen", -1));
        pages.freeze(Cadence.WEEKLY, 1, issue("risen", -1));
        var proposal = pages.proposal(issue("risen", -1), issue("older", -5));

        // then
        assertThat(blank.preview(proposal).issues().entries())
                .extracting(entry -> entry.line().matter().subjectId())
                .containsExactly("older", "risen");
        assertThat(Agenda.blank("m", "p", Cadence.MONTHLY, "kp")
                        .preview(proposal)
                        .issues()
                        .entries())
                .extracting(entry -> entry.line().matter().subjectId())
                .containsExactly("risen", "older");
    }

    @Test
    void shouldComeBackUntilItIsSettledWhenSomebodyWroteAnIssue() {
        // given
        var written = accepted(blank.write(note("n", Section.ISSUES, "the room is too small"), ROOM));
        assertThat(written.openNotes()).as("a draft is no page").isEmpty();
        assertRefused(written.settle("n", day(4)), Rule.NOT_FOUND);
        var said = accepted(written.write(note("m", Section.PROGRESS, "won"), ROOM));

        // when
        var frozen = accepted(said.freeze(now, pages.proposal()));

        // then
        var noted = new Matter(MatterKind.NOTED, "ci.n");
        assertThat(frozen.issues()).containsExactly(noted);
        assertThat(frozen.openNotes()).singleElement().satisfies(line -> {
            assertThat(line.matter()).isEqualTo(noted);
            assertThat(line.text()).isEqualTo("the room is too small");
            assertThat(line.since()).isEqualTo(day(2));
        });
        assertRefused(frozen.settle("m", day(4)), Rule.NOT_FOUND);
        var settled = accepted(frozen.settle("n", day(4)));
        assertThat(settled.openNotes()).isEmpty();
        assertThat(settled.page()).isEqualTo(frozen.page());
        assertThat(settled.settle("n", day(5))).isEqualTo(Decision.unchanged(settled));
    }

    @Test
    void shouldTakeLinesOfPeopleUntilTheSectionIsFull() {
        // given
        Agenda agenda = blank;
        for (int i = 0; i < ROOM; i++) {
            agenda = accepted(agenda.write(note("n-" + i, Section.PROGRESS, "won " + i), ROOM));
        }

        // then
        assertThat(agenda.write(note("n-0", Section.PROGRESS, "won 0"), ROOM)).isEqualTo(Decision.unchanged(agenda));
        assertRefused(agenda.write(note("n-0", Section.PROGRESS, "lost"), ROOM), Rule.ALREADY_EXISTS);
        assertRefused(agenda.write(note("n-9", Section.PROGRESS, "more"), ROOM), Rule.AGENDA_FULL);
        assertRefused(agenda.takeBack("n-9"), Rule.NOT_FOUND);
        var room = accepted(agenda.takeBack("n-1"));
        assertThat(accepted(room.write(note("n-9", Section.PROGRESS, "more"), ROOM))
                        .notes())
                .extracting(Note::noteId)
                .containsExactly("n-0", "n-2", "n-9");
    }
}
