package dev.kizuna.dashboard.figure;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.partner.Partners;
import dev.kizuna.dashboard.remote.Answer;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The panel of a partner's figures, with the choice of the partner. */
@Controller
class FiguresController {

    private final Partners partners;
    private final Figures figures;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    FiguresController(Partners partners, Figures figures, Directory directory, Wording wording, Clock clock) {
        this.partners = partners;
        this.figures = figures;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/panels/figures")
    String panel(@RequestParam(required = false) @Nullable String partner, Model model, Locale locale) {
        Answer<List<Partners.Entry>> answer = partners.all();
        model.addAttribute("choice", answer);
        model.addAttribute("wording", wording);
        List<Partners.Entry> entries = answer.toOptional().orElse(List.of()).stream()
                .sorted(Comparator.comparing(Partners.Entry::name, Collator.getInstance(locale)))
                .toList();
        model.addAttribute("partners", entries);
        String chosen = partner != null && !partner.isBlank()
                ? partner
                : entries.stream().findFirst().map(Partners.Entry::partnerId).orElse("");
        model.addAttribute("chosen", chosen);
        if (!chosen.isEmpty()) {
            show(chosen, model, locale);
        }
        return "panels/figures";
    }

    private void show(String partnerId, Model model, Locale locale) {
        Answer<List<Card>> total = figures.total(partnerId);
        model.addAttribute("answer", total);
        if (!(total instanceof Answer.Got<List<Card>>(List<Card> cards))) {
            return;
        }
        ZoneId zone = directory.zoneOf(partnerId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        cards.stream().findFirst().ifPresent(card -> {
            model.addAttribute("tiles", Tile.of(card, wording, locale));
            if (card.asOf() != null) {
                model.addAttribute("asOf", wording.moment(card.asOf(), zone, locale));
            }
        });
        figures.days(partnerId, today.minusDays(DailyChart.DAYS - 1L), today)
                .toOptional()
                .map(days -> DailyChart.of(days, today))
                .ifPresent(chart -> model.addAttribute("chart", chart));
        model.addAttribute(
                "ramps",
                directory.keyPersonsOf(partnerId).stream()
                        .flatMap(person -> figures.ramp(person.personId()).toOptional().stream()
                                .map(ramp -> RampRow.of(person, ramp)))
                        .toList());
    }
}
