package dev.kizuna.dashboard.event;

import dev.kizuna.dashboard.feed.LiveFeed;
import dev.kizuna.dashboard.feed.web.FeedPanel;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of events. */
@Controller
class EventsController {

    private final FeedPanel feed;

    EventsController(FeedPanel feed) {
        this.feed = feed;
    }

    @GetMapping("/events")
    String page(Model model, Locale locale) {
        model.addAllAttributes(feed.model(LiveFeed.KEPT, locale));
        return "events";
    }
}
