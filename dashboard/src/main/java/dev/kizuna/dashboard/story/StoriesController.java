package dev.kizuna.dashboard.story;

import dev.kizuna.dashboard.remote.Answer;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a partner's people succeeded with, and what they repeated of others. */
@Controller
class StoriesController {

    private final Stories stories;
    private final StoryTelling telling;

    StoriesController(Stories stories, StoryTelling telling) {
        this.stories = stories;
        this.telling = telling;
    }

    @GetMapping("/panels/partner-stories")
    String stories(@RequestParam String partner, Model model, Locale locale) {
        Answer<List<Story>> answer = stories.around(partner);
        model.addAttribute("answer", answer);
        model.addAttribute("partnerId", partner);
        answer.toOptional().ifPresent(found -> model.addAttribute("told", telling.of(partner, found, locale)));
        return "panels/partner-stories";
    }
}
