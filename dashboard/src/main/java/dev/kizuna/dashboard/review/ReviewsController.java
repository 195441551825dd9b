package dev.kizuna.dashboard.review;

import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of reviews: of which periods packs are frozen, for whom one likes. */
@Controller
class ReviewsController {

    private final Packs packs;
    private final Directory directory;
    private final Wording wording;
    private final ReviewPdf pdf;

    ReviewsController(Packs packs, Directory directory, Wording wording, ReviewPdf pdf) {
        this.packs = packs;
        this.directory = directory;
        this.wording = wording;
        this.pdf = pdf;
    }

    /** Somebody or something that a review can be about. */
    record Option(String choice, String name) {}

    /** A frozen period. */
    record Row(String period, String name, String days) {}

    @GetMapping("/reviews")
    String page(
            @RequestParam(defaultValue = "weekly") String cadence,
            @RequestParam(defaultValue = "total:") String of,
            Model model) {
        model.addAttribute("cadence", known(cadence).code());
        model.addAttribute("subject", Subject.of(of));
        return "reviews";
    }

    @GetMapping("/panels/reviews")
    String panel(
            @RequestParam(defaultValue = "weekly") String cadence,
            @RequestParam(defaultValue = "total:") String of,
            Model model,
            Locale locale) {
        Cadence known = known(cadence);
        Subject subject = Subject.of(of);
        var spoken = new Spoken(wording, locale);
        Answer<List<Packs.Partner>> partners = packs.partners();
        Answer<List<Packs.Frozen>> frozen = packs.frozen(known, subject);
        model.addAttribute("cadence", known.code());
        model.addAttribute(
                "cadences",
                List.of(Cadence.values()).stream().map(Cadence::code).toList());
        model.addAttribute("subject", subject);
        model.addAttribute("partnersAnswer", partners);
        model.addAttribute("answer", frozen);
        model.addAttribute("printable", pdf.isPossible());
        whom(partners.toOptional().orElse(List.of()), subject, model, locale);
        frozen.toOptional()
                .ifPresent(periods -> model.addAttribute(
                        "rows",
                        periods.stream()
                                .map(each -> new Row(
                                        each.period(),
                                        known.say(each.period(), spoken),
                                        known.days(each.period(), spoken)))
                                .toList()));
        return "panels/reviews";
    }

    private void whom(List<Packs.Partner> partners, Subject subject, Model model, Locale locale) {
        Comparator<Option> byName = Comparator.comparing(Option::name, Collator.getInstance(locale));
        model.addAttribute(
                "partners",
                partners.stream()
                        .map(partner -> new Option("partner:" + partner.partnerId(), partner.name()))
                        .sorted(byName)
                        .toList());
        model.addAttribute(
                "managers",
                partners.stream()
                        .map(Packs.Partner::ownerId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(owner -> new Option("partner-manager:" + owner, directory.nameOfPerson(owner)))
                        .sorted(byName)
                        .toList());
        model.addAttribute(
                "keyPersons",
                partners.stream()
                        .flatMap(partner -> directory.keyPersonsOf(partner.partnerId()).stream())
                        .map(person -> new Option(
                                "key-person:" + person.personId(),
                                person.name() + " · " + directory.nameOf(person.partnerId())))
                        .sorted(byName)
                        .toList());
        model.addAttribute("choice", subject.choice());
    }

    private static Cadence known(String cadence) {
        return Cadence.of(cadence).orElse(Cadence.WEEKLY);
    }
}
