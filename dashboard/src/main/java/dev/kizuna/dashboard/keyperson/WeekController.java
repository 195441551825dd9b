package dev.kizuna.dashboard.keyperson;

import dev.kizuna.dashboard.form.Choice;
import dev.kizuna.dashboard.keyperson.KeyPersons.Agenda;
import dev.kizuna.dashboard.keyperson.KeyPersons.CheckIn;
import dev.kizuna.dashboard.keyperson.KeyPersons.Line;
import dev.kizuna.dashboard.keyperson.KeyPersons.Note;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.matter.Matters;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agenda of a check-in: progress, issues, next moves. */
@Controller
class WeekController {

    private final KeyPersons keyPersons;
    private final Directory directory;
    private final Matters matters;
    private final Wording wording;

    WeekController(KeyPersons keyPersons, Directory directory, Matters matters, Wording wording) {
        this.keyPersons = keyPersons;
        this.directory = directory;
        this.matters = matters;
        this.wording = wording;
    }

    /** A part of the page. */
    record Part(String name, List<Row> rows, int more) {}

    /**
     * A line of it.
     *
     * @param pages on how many earlier pages it was
     */
    record Row(String status, String what, String about, String when, String level, int pages) {}

    @GetMapping("/panels/key-person-week")
    String week(
            @RequestParam String person, @RequestParam(defaultValue = "") String checkIn, Model model, Locale locale) {
        model.addAttribute("person", person);
        model.addAttribute("wanted", checkIn);
        Answer<List<CheckIn>> answer = keyPersons.checkIns(person);
        model.addAttribute("answer", answer);
        answer.toOptional().map(all -> Week.of(all, checkIn)).ifPresent(week -> {
            ZoneId zone = zoneOf(person);
            model.addAttribute("week", week);
            model.addAttribute(
                    "earlier",
                    week.earlier().stream()
                            .map(held -> new Choice(held.checkInId(), day(held.heldAt(), zone, locale)))
                            .toList());
            if (week.next() != null && week.next().dueAt() != null) {
                model.addAttribute("nextAt", wording.moment(week.next().dueAt(), zone, locale));
                model.addAttribute("countdown", wording.countdown(week.next().dueAt(), locale));
            }
            if (week.shown() != null) {
                show(week.shown(), zone, model, locale);
            }
        });
        return "panels/key-person-week";
    }

    private void show(CheckIn shown, ZoneId zone, Model model, Locale locale) {
        Answer<Agenda> found = keyPersons.agenda(shown.checkInId());
        model.addAttribute("found", found);
        found.toOptional().ifPresent(agenda -> {
            model.addAttribute("agenda", agenda);
            if (agenda.frozenAt() != null) {
                model.addAttribute("frozen", wording.moment(agenda.frozenAt(), zone, locale));
            }
            model.addAttribute(
                    "parts",
                    List.of(
                            part("progress", agenda.progress(), agenda.partnerId(), zone, locale),
                            part("issues", agenda.issues(), agenda.partnerId(), zone, locale),
                            part("next-moves", agenda.nextMoves(), agenda.partnerId(), zone, locale)));
        });
    }

    private Part part(String name, KeyPersons.Section section, String partnerId, ZoneId zone, Locale locale) {
        return new Part(
                name,
                Stream.concat(
                                section.notes().stream().map(note -> row(note, partnerId)),
                                section.lines().stream().map(line -> row(name, line, partnerId, zone, locale)))
                        .toList(),
                section.more());
    }

    private Row row(Note note, String partnerId) {
        String by = note.addedBy() == null ? "" : directory.nameOf(partnerId, note.addedBy());
        return new Row("NOTE", note.text(), "", by, "WEEKLY", 0);
    }

    private Row row(String section, Line line, String partnerId, ZoneId zone, Locale locale) {
        String status = section.equals("progress") ? "GOOD" : line.overdue() ? "BREACHED" : "OPEN";
        String when = line.dueAt() == null
                ? wording.phrase("week.since", day(line.since(), zone, locale), locale)
                : wording.phrase("week.due", wording.moment(line.dueAt(), zone, locale), locale);
        return new Row(
                status,
                matters.what(line.kind(), line.state(), locale),
                matters.about(line.kind(), line.detail(), line.text(), partnerId, locale),
                section.equals("progress") ? day(line.since(), zone, locale) : when,
                line.level(),
                line.earlier().size());
    }

    private String day(@Nullable Instant at, ZoneId zone, Locale locale) {
        return at == null ? "" : wording.date(LocalDate.ofInstant(at, zone), locale);
    }

    private ZoneId zoneOf(String person) {
        return directory
                .keyPerson(person)
                .map(found -> directory.zoneOf(found.partnerId()))
                .orElse(Directory.HOME);
    }
}
