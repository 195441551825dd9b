package dev.kizuna.dashboard.page;

import dev.kizuna.dashboard.form.Reply;
import dev.kizuna.dashboard.language.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Keeps the chosen language and returns to the page, as it was. */
@Controller
class LanguageController {

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/language")
    ResponseEntity<Void> language(
            @RequestParam("to") String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.SUPPORTED.stream()
                .filter(locale -> locale.getLanguage().equals(to))
                .findFirst()
                .ifPresent(locale -> locales.setLocale(request, response, locale));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(Reply.here(back)))
                .build();
    }
}
