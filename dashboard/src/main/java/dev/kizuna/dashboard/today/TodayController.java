package dev.kizuna.dashboard.today;

import dev.kizuna.dashboard.feed.web.FeedPanel;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page itself. The panels that need other services are fetched by it, so that a slow one holds up nothing else. */
@Controller
class TodayController {

    private final FeedPanel feed;

    TodayController(FeedPanel feed) {
        this.feed = feed;
    }

    @GetMapping("/")
    String page(Model model, Locale locale) {
        model.addAllAttributes(feed.model(locale));
        return "today";
    }
}
