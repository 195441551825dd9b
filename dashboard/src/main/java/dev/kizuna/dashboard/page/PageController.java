package dev.kizuna.dashboard.page;

import dev.kizuna.dashboard.feed.web.FeedPanel;
import dev.kizuna.dashboard.language.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** The page itself. The panels that need other services are fetched by it, so that a slow one holds up nothing else. */
@Controller
class PageController {

    private final FeedPanel feed;
    private final LocaleResolver locales;
    private final Clock clock;

    PageController(FeedPanel feed, LocaleResolver locales, Clock clock) {
        this.feed = feed;
        this.locales = locales;
        this.clock = clock;
    }

    @GetMapping("/")
    String page(@RequestParam(required = false) @Nullable String partner, Model model, Locale locale) {
        model.addAllAttributes(feed.model(locale));
        model.addAttribute("partner", partner == null ? "" : partner);
        model.addAttribute("now", clock.instant().toString());
        model.addAttribute("language", locale.getLanguage());
        return "page";
    }

    /** Keeps the chosen language and returns to the page. */
    @GetMapping("/language")
    String language(
            @RequestParam("to") String to,
            @RequestParam(required = false) @Nullable String partner,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.SUPPORTED.stream()
                .filter(locale -> locale.getLanguage().equals(to))
                .findFirst()
                .ifPresent(locale -> locales.setLocale(request, response, locale));
        var page = UriComponentsBuilder.fromPath("/");
        if (partner != null && !partner.isBlank()) {
            page.queryParam("partner", "{partner}");
            return "redirect:" + page.encode().buildAndExpand(partner).toUriString();
        }
        return "redirect:" + page.toUriString();
    }
}
