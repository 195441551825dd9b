package dev.kizuna.dashboard.page;

import dev.kizuna.dashboard.feed.web.FeedPanel;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.viewer.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page and panel the frame, and the words for times and amounts. */
@ControllerAdvice(basePackages = "dev.kizuna.dashboard")
class FrameAdvice {

    private final FeedPanel feed;
    private final Viewers viewers;
    private final Wording wording;
    private final Clock clock;

    FrameAdvice(FeedPanel feed, Viewers viewers, Wording wording, Clock clock) {
        this.feed = feed;
        this.viewers = viewers;
        this.wording = wording;
        this.clock = clock;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Locale locale, Model model) {
        FeedPanel.Position position = feed.position();
        model.addAttribute(
                "frame",
                new Frame(
                        locale.getLanguage(),
                        clock.instant().toString(),
                        position.cursor(),
                        position.following(),
                        here(request),
                        viewers.current()));
        model.addAttribute("wording", wording);
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
