package dev.kizuna.dashboard.keyperson;

import dev.kizuna.dashboard.keyperson.KeyPersons.Card;
import dev.kizuna.dashboard.keyperson.KeyPersons.Curve;
import dev.kizuna.dashboard.keyperson.KeyPersons.Load;
import dev.kizuna.dashboard.keyperson.KeyPersons.Mismatch;
import dev.kizuna.dashboard.keyperson.KeyPersons.Person;
import dev.kizuna.dashboard.keyperson.KeyPersons.Point;
import dev.kizuna.dashboard.keyperson.KeyPersons.Ramp;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a key person and what stands on it beside the agenda. */
@Controller
class KeyPersonController {

    private static final Set<String> CLOSED = Set.of("RESOLVED", "NOT_CONFIRMED");
    private static final Set<String> WANTING = Set.of("DIAGNOSED", "REMEDY_NOT_HELPED");

    private final KeyPersons keyPersons;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    KeyPersonController(KeyPersons keyPersons, Directory directory, Wording wording, Clock clock) {
        this.keyPersons = keyPersons;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    /** A mismatch in words. */
    record MismatchRow(
            String id, String status, String kind, String hypothesis, boolean wanting, List<String> remedies) {}

    @GetMapping("/key-persons/{keyPersonId}")
    String page(@PathVariable String keyPersonId, @RequestParam(defaultValue = "") String checkIn, Model model) {
        Optional<Directory.Person> known = directory.keyPerson(keyPersonId);
        model.addAttribute("person", keyPersonId);
        model.addAttribute("checkIn", checkIn);
        model.addAttribute("name", known.map(Directory.Person::name).orElse(keyPersonId));
        known.map(Directory.Person::partnerId).ifPresent(partnerId -> {
            model.addAttribute("partnerId", partnerId);
            model.addAttribute("partner", directory.nameOf(partnerId));
        });
        return "key-person";
    }

    @GetMapping("/panels/key-person-head")
    String head(@RequestParam String person, Model model, Locale locale) {
        Answer<Person> answer = keyPersons.person(person);
        model.addAttribute("answer", answer);
        model.addAttribute("person", person);
        answer.toOptional().ifPresent(found -> {
            model.addAttribute("found", found);
            if (found.since() != null) {
                LocalDate since = LocalDate.ofInstant(found.since(), zoneOf(person));
                model.addAttribute("since", wording.date(since, locale));
            }
        });
        return "panels/key-person-head";
    }

    @GetMapping("/panels/key-person-ramp")
    String ramp(@RequestParam String person, Model model, Locale locale) {
        Answer<Ramp> answer = keyPersons.ramp(person);
        model.addAttribute("answer", answer);
        model.addAttribute("person", person);
        answer.toOptional().ifPresent(ramp -> {
            List<RampBar> bars = ramp.targets().stream()
                    .map(target -> RampBar.of(target, wording, locale))
                    .toList();
            model.addAttribute("bars", bars);
            model.addAttribute("day", ChronoUnit.DAYS.between(ramp.firstDay(), ramp.today()) + 1);
            model.addAttribute("successes", ramp.successes());
            bars.stream()
                    .filter(RampBar::open)
                    .findFirst()
                    .or(() -> bars.stream().findFirst())
                    .map(RampBar::metric)
                    .ifPresent(metric ->
                            model.addAttribute("metric", metric).addAttribute("points", points(person, metric)));
        });
        return "panels/key-person-ramp";
    }

    private List<Point> points(String person, String metric) {
        return keyPersons.curve(person).toOptional().map(Curve::points).orElse(List.of()).stream()
                .filter(point -> point.metric().equals(metric))
                .toList();
    }

    @GetMapping("/panels/key-person-load")
    String load(@RequestParam String person, Model model, Locale locale) {
        Answer<Load> answer = keyPersons.load(person);
        model.addAttribute("answer", answer);
        model.addAttribute("person", person);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zoneOf(person));
        answer.toOptional()
                .ifPresent(load -> model.addAttribute("load", load)
                        .addAttribute("chart", LoadChart.of(load, today, wording, locale)));
        return "panels/key-person-load";
    }

    @GetMapping("/panels/key-person-funnel")
    String funnel(@RequestParam String person, Model model, Locale locale) {
        Answer<List<Card>> answer = keyPersons.total(person);
        model.addAttribute("answer", answer);
        model.addAttribute("person", person);
        answer.toOptional().stream().flatMap(List::stream).findFirst().ifPresent(card -> {
            model.addAttribute("funnel", Funnel.of(card, wording, locale));
            if (card.asOf() != null) {
                model.addAttribute("asOf", wording.moment(card.asOf(), zoneOf(person), locale));
            }
        });
        return "panels/key-person-funnel";
    }

    @GetMapping("/panels/key-person-mismatches")
    String mismatches(@RequestParam String person, Model model, Locale locale) {
        Answer<List<Mismatch>> answer = keyPersons.mismatches(person);
        model.addAttribute("answer", answer);
        model.addAttribute("person", person);
        answer.toOptional()
                .ifPresent(found -> model.addAttribute(
                        "mismatches",
                        found.stream()
                                .filter(mismatch -> !CLOSED.contains(mismatch.status()))
                                .map(mismatch -> row(mismatch, person, locale))
                                .toList()));
        return "panels/key-person-mismatches";
    }

    private MismatchRow row(Mismatch mismatch, String person, Locale locale) {
        return new MismatchRow(
                mismatch.mismatchId(),
                mismatch.status(),
                mismatch.kind(),
                mismatch.hypothesis().in(locale),
                WANTING.contains(mismatch.status()),
                mismatch.remedies().stream()
                        .map(remedy -> String.join(
                                " · ",
                                wording.word("remedy." + remedy.kind(), locale),
                                wording.word("remedy-status." + remedy.status(), locale),
                                owner(person, remedy.ownerId()),
                                wording.phrase("mismatch.until", wording.date(remedy.dueOn(), locale), locale),
                                wording.phrase("mismatch.check", wording.date(remedy.checkOn(), locale), locale)))
                        .toList());
    }

    private String owner(String person, String ownerId) {
        return directory
                .keyPerson(person)
                .map(found -> directory.nameOf(found.partnerId(), ownerId))
                .orElse(ownerId);
    }

    private ZoneId zoneOf(String person) {
        return directory
                .keyPerson(person)
                .map(found -> directory.zoneOf(found.partnerId()))
                .orElse(Directory.HOME);
    }
}
