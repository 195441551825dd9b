package dev.kizuna.dashboard.goal;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Services;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The goals of a key person's own, and how far each is. */
@Controller
class GoalsController {

    private static final ParameterizedTypeReference<Ramp> RAMP = new ParameterizedTypeReference<>() {};

    private final Services services;
    private final Wording wording;

    GoalsController(Services services, Wording wording) {
        this.services = services;
        this.wording = wording;
    }

    /** Of the ramp as partner-service gives it, the goals alone. */
    record Ramp(List<Goal> personalKpis) {}

    /**
     * A goal.
     *
     * @param metric code of what is counted; whoever agrees on a goal may make one up
     * @param actual absent before the first count is noted
     */
    record Goal(
            String kpiId,
            String metric,
            int target,
            LocalDate dueOn,
            String state,
            @Nullable Integer actual) {}

    @GetMapping("/panels/key-person-goals")
    String goals(@RequestParam String person, Model model, Locale locale) {
        Answer<List<Goal>> answer = services.partner()
                .get(RAMP, Map.of(), "api", "key-persons", person, "ramp")
                .map(Ramp::personalKpis);
        model.addAttribute("answer", answer);
        model.addAttribute("person", person);
        answer.toOptional()
                .ifPresent(goals -> model.addAttribute(
                        "goals",
                        goals.stream()
                                .map(goal -> GoalRow.of(goal, wording, locale))
                                .toList()));
        return "panels/key-person-goals";
    }
}
