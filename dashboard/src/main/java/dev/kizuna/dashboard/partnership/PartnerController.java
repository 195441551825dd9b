package dev.kizuna.dashboard.partnership;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.matter.Matters;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.succession.Following;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One partner: who it is, how it is and why, who carries it, what is not settled. */
@Controller
class PartnerController {

    private static final int MOST_LEAVING = 12;
    private static final Set<String> HELD = Set.of("ANNOUNCED", "ACTIVE", "STOOD_DOWN");

    private final Partnerships partnerships;
    private final Following following;
    private final Directory directory;
    private final Matters matters;
    private final Wording wording;
    private final Clock clock;

    PartnerController(
            Partnerships partnerships,
            Following following,
            Directory directory,
            Matters matters,
            Wording wording,
            Clock clock) {
        this.partnerships = partnerships;
        this.following = following;
        this.directory = directory;
        this.matters = matters;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/partners/{partnerId}")
    String page(@PathVariable String partnerId, Model model) {
        model.addAttribute("partnerId", partnerId);
        model.addAttribute("name", directory.nameOf(partnerId));
        return "partner";
    }

    @GetMapping("/panels/partner-profile")
    String profile(@RequestParam String partner, Model model, Locale locale) {
        Answer<Entry> answer = partnerships.find(partner);
        model.addAttribute("answer", answer);
        model.addAttribute("partnerId", partner);
        answer.toOptional().ifPresent(entry -> {
            ZoneId zone = directory.zoneOf(partner);
            model.addAttribute("partner", PartnerRow.of(entry, null, directory, wording, clock, locale));
            model.addAttribute("manager", name(partner, entry.managerId()));
            model.addAttribute("executive", name(partner, entry.executiveId()));
            model.addAttribute("zone", wording.zone(zone, clock.instant()));
            if (entry.stageSince() != null) {
                model.addAttribute("since", wording.date(LocalDate.ofInstant(entry.stageSince(), zone), locale));
            }
        });
        return "panels/partner-profile";
    }

    @GetMapping("/panels/partner-health")
    String health(@RequestParam String partner, Model model, Locale locale) {
        Answer<Health> answer = partnerships.health(partner);
        model.addAttribute("answer", answer);
        model.addAttribute("partnerId", partner);
        answer.toOptional().ifPresent(health -> {
            model.addAttribute("health", health);
            Integer change = health.change();
            model.addAttribute("change", change == null ? "" : PartnerRow.signed(change));
            model.addAttribute("compared", PartnerRow.compared(health, wording, locale));
            model.addAttribute("day", wording.date(health.day(), locale));
            model.addAttribute(
                    "parts",
                    health.parts().stream()
                            .map(part -> PartRow.of(part, wording, locale))
                            .toList());
        });
        return "panels/partner-health";
    }

    @GetMapping("/panels/partner-people")
    String people(@RequestParam String partner, Model model, Locale locale) {
        Answer<List<Partnerships.Person>> answer = partnerships.people(partner);
        model.addAttribute("answer", answer);
        model.addAttribute("partnerId", partner);
        answer.toOptional().ifPresent(people -> {
            Map<String, Partnerships.Ramp> ramps = partnerships.ramps(partner).toOptional().orElse(List.of()).stream()
                    .collect(Collectors.toMap(Partnerships.Ramp::keyPersonId, Function.identity(), (one, _) -> one));
            LocalDate today = LocalDate.ofInstant(clock.instant(), directory.zoneOf(partner));
            model.addAttribute(
                    "people",
                    people.stream()
                            .map(person -> PersonRow.of(person, ramps.get(person.keyPersonId()), today))
                            .toList());
            model.addAttribute("following", following(people, locale));
        });
        return "panels/partner-people";
    }

    /** Who follows those that stood down or will, by the leaver's id. */
    private Map<String, Following.Line> following(List<Partnerships.Person> people, Locale locale) {
        Map<String, Following.Line> lines = new HashMap<>();
        people.stream()
                .filter(person -> HELD.contains(person.status()))
                .limit(MOST_LEAVING)
                .forEach(person -> following
                        .of(person.keyPersonId(), person.since(), locale)
                        .ifPresent(line -> lines.put(person.keyPersonId(), line)));
        return lines;
    }

    @GetMapping("/panels/partner-issues")
    String issues(@RequestParam String partner, Model model, Locale locale) {
        Answer<Partnerships.Issues> answer = partnerships.issues(partner);
        model.addAttribute("answer", answer);
        model.addAttribute("partnerId", partner);
        answer.toOptional()
                .ifPresent(found -> model.addAttribute(
                        "issues",
                        found.issues().stream()
                                .map(issue -> issue(issue, partner, locale))
                                .toList()));
        return "panels/partner-issues";
    }

    /**
     * An issue in words.
     *
     * @param days for how long it has been one
     */
    record IssueRow(String status, String what, String text, String since, long days, String level) {}

    private IssueRow issue(Partnerships.Issue issue, String partner, Locale locale) {
        ZoneId zone = directory.zoneOf(partner);
        LocalDate since = LocalDate.ofInstant(issue.since(), zone);
        return new IssueRow(
                issue.overdue() ? "BREACHED" : "OPEN",
                matters.what(issue.kind(), issue.state(), locale),
                matters.about(issue.kind(), issue.detail(), issue.text(), partner, locale),
                wording.date(since, locale),
                Math.max(0, ChronoUnit.DAYS.between(since, LocalDate.ofInstant(clock.instant(), zone))),
                issue.level());
    }

    private String name(String partner, @Nullable String personId) {
        return personId == null ? "" : directory.nameOf(partner, personId);
    }
}
