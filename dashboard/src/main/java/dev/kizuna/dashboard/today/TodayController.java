package dev.kizuna.dashboard.today;

import dev.kizuna.dashboard.feed.web.FeedPanel;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page itself. The panels that need other services are fetched by it, so that a slow one holds up nothing else. */
@Controller
class TodayController {

    private static final int NEWEST = 8;

    private final FeedPanel feed;
    private final Wording wording;
    private final Clock clock;

    TodayController(FeedPanel feed, Wording wording, Clock clock) {
        this.feed = feed;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/")
    String page(Model model, Locale locale) {
        model.addAllAttributes(feed.model(NEWEST, locale));
        model.addAttribute("today", wording.date(LocalDate.ofInstant(clock.instant(), Directory.HOME), locale));
        return "today";
    }
}
