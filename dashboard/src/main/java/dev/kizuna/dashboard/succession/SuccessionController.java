package dev.kizuna.dashboard.succession;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Services;
import dev.kizuna.dashboard.succession.Successions.Charter;
import dev.kizuna.dashboard.succession.Successions.Succession;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who follows a key person, and what is handed over. */
@Controller
class SuccessionController {

    private static final ParameterizedTypeReference<Leaver> LEAVER = new ParameterizedTypeReference<>() {};

    private final Services services;
    private final Successions successions;
    private final Following following;
    private final Directory directory;
    private final Wording wording;

    SuccessionController(
            Services services, Successions successions, Following following, Directory directory, Wording wording) {
        this.services = services;
        this.successions = successions;
        this.following = following;
        this.directory = directory;
        this.wording = wording;
    }

    /** Since when somebody is as far as that. */
    record Leaver(@Nullable Instant since) {}

    @GetMapping("/panels/key-person-succession")
    String succession(@RequestParam String person, Model model, Locale locale) {
        Answer<Succession> answer = successions.of(person);
        model.addAttribute("answer", answer);
        model.addAttribute("person", person);
        answer.toOptional().ifPresent(found -> {
            boolean leaving = found.successor() != null || found.status().equals("STOOD_DOWN");
            model.addAttribute("leaving", leaving);
            if (leaving) {
                show(found, model, locale);
            }
        });
        return "panels/key-person-succession";
    }

    private void show(Succession found, Model model, Locale locale) {
        Instant since = services.partner()
                .get(LEAVER, Map.of(), "api", "key-persons", found.keyPersonId())
                .toOptional()
                .map(Leaver::since)
                .orElse(null);
        model.addAttribute("line", following.line(found, since, locale));
        Instant planned = found.plannedAt();
        if (planned != null) {
            model.addAttribute("planned", wording.moment(planned, directory.zoneOf(found.partnerId()), locale));
        }
        Charter charter = found.charter();
        if (charter != null) {
            model.addAttribute("charter", charter);
        }
        model.addAttribute(
                "supporters",
                found.supporters().stream()
                        .map(each -> directory.nameOf(found.partnerId(), each.memberId()))
                        .toList());
        model.addAttribute("phases", phases(found, locale));
    }

    private List<String> phases(Succession found, Locale locale) {
        return found.load().stream()
                .map(phase -> wording.word("load." + phase.kind(), locale)
                        + " "
                        + wording.date(phase.from(), locale)
                        + " – "
                        + wording.date(phase.to(), locale))
                .toList();
    }
}
