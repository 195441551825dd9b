package dev.kizuna.dashboard.system;

import dev.kizuna.dashboard.feed.LiveFeed;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Remote;
import dev.kizuna.dashboard.remote.Services;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of the system: whether all runs, keeps up and goes by the rules that one thinks it goes by. */
@Controller
class SystemController {

    private static final ParameterizedTypeReference<Map<String, Object>> HEALTH = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<InForce> POLICIES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Calendars> CALENDARS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Generations> GENERATIONS = new ParameterizedTypeReference<>() {};

    private final Services services;
    private final Groups groups;
    private final LiveFeed feed;
    private final Wording wording;

    SystemController(Services services, Groups groups, LiveFeed feed, Wording wording) {
        this.services = services;
        this.groups = groups;
        this.feed = feed;
        this.wording = wording;
    }

    private record InForce(String edition, List<Policy> policies) {}

    /** A policy in force; words are sentences in English. */
    record Policy(String id, int version, @Nullable List<String> words) {}

    private record Calendars(String edition, String defaultId, List<Calendar> items) {}

    /** A calendar in force. */
    record Calendar(
            String id,
            String zone,
            @Nullable String country,
            String version,
            @Nullable Map<String, List<String>> hours) {}

    /** Generations of the figures. */
    record Generations(
            int active,
            int own,
            boolean caughtUp,
            @Nullable List<Behind> behind,
            @Nullable List<Seen> instances) {}

    record Behind(String topic, long records) {}

    record Seen(String url, int generation, @Nullable Instant seenAt) {}

    /** A part of a service as it sees it itself. */
    record Part(String name, String tone, String status) {}

    @GetMapping("/system")
    String page() {
        return "system";
    }

    /** Whether one service is well; asked one by one, so that one that hangs holds up nothing. */
    @GetMapping("/panels/health/{name}")
    String health(@PathVariable String name, Model model, Locale locale) {
        Answer<Map<String, Object>> answer = remote(name).get(HEALTH, Map.of(), "actuator", "health");
        String status = answer.toOptional()
                .map(health -> String.valueOf(health.get("status")))
                .orElse(answer.outcome());
        model.addAttribute("name", name);
        model.addAttribute("tone", tone(status));
        model.addAttribute("word", wording.word("system.health." + status, locale));
        List<Part> parts = new ArrayList<>();
        if (answer instanceof Answer.Got<Map<String, Object>>(var health)
                && health.get("components") instanceof Map<?, ?> components) {
            components.forEach((part, said) -> {
                if (said instanceof Map<?, ?> details) {
                    String its = String.valueOf(details.get("status"));
                    parts.add(new Part(String.valueOf(part), tone(its), wording.word("system.health." + its, locale)));
                }
            });
        }
        model.addAttribute("parts", parts);
        return "system/health";
    }

    @GetMapping("/panels/lag")
    String lag(Model model) {
        Answer<List<Groups.Group>> answer = groups.all();
        model.addAttribute("outcome", answer.outcome());
        model.addAttribute("groups", answer.toOptional().orElse(List.of()));
        model.addAttribute("following", feed.all().following());
        return "system/lag";
    }

    @GetMapping("/panels/rules")
    String rules(Model model) {
        Answer<InForce> policies = services.notification().get(POLICIES, Map.of(), "api", "policies");
        Answer<Calendars> calendars =
                policies.then(_ -> services.notification().get(CALENDARS, Map.of(), "api", "calendars"));
        model.addAttribute("outcome", calendars.outcome());
        policies.toOptional().ifPresent(found -> model.addAttribute("policies", found.policies()));
        policies.toOptional().ifPresent(found -> model.addAttribute("edition", found.edition()));
        calendars.toOptional().ifPresent(found -> {
            model.addAttribute("calendars", found.items());
            model.addAttribute("defaultId", found.defaultId());
        });
        return "system/rules";
    }

    @GetMapping("/panels/generations")
    String generations(Model model, Locale locale) {
        Answer<Generations> answer = services.kpi().get(GENERATIONS, Map.of(), "api", "generations");
        model.addAttribute("outcome", answer.outcome());
        answer.toOptional().ifPresent(found -> {
            model.addAttribute("generations", found);
            model.addAttribute("behind", found.behind() == null ? List.of() : found.behind());
            model.addAttribute(
                    "instances",
                    found.instances() == null
                            ? List.of()
                            : found.instances().stream()
                                    .map(seen -> Map.of(
                                            "url", seen.url(),
                                            "generation", seen.generation(),
                                            "seen",
                                                    seen.seenAt() == null
                                                            ? "–"
                                                            : wording.moment(seen.seenAt(), Directory.HOME, locale)))
                                    .toList());
        });
        return "system/generations";
    }

    private Remote remote(String name) {
        return switch (name) {
            case "partner-service" -> services.partner();
            case "campaign-service" -> services.campaign();
            case "kpi-service" -> services.kpi();
            case "notification-service" -> services.notification();
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String tone(String status) {
        return switch (status) {
            case "UP" -> "GOOD";
            case "DOWN", "OUT_OF_SERVICE", "away" -> "BAD";
            default -> "WARNING";
        };
    }
}
