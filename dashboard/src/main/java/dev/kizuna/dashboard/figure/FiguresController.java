package dev.kizuna.dashboard.figure;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The panel of a partner's figures. */
@Controller
class FiguresController {

    private final Figures figures;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    FiguresController(Figures figures, Directory directory, Wording wording, Clock clock) {
        this.figures = figures;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/panels/figures")
    String panel(@RequestParam String partner, Model model, Locale locale) {
        model.addAttribute("partner", partner);
        show(partner, model, locale);
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
    }
}
