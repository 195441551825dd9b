package dev.kizuna.dashboard.promise;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The panels of what is promised: what is open, whom to praise, who is silent. */
@Controller
class PromisesController {

    private static final int MOST_ROWS = 24;
    private static final String ANSWER = "answer";
    private static final int MOST_OF_PARTNER = 200;

    private final Promises promises;
    private final Milestones milestones;
    private final Silences silences;
    private final Directory directory;
    private final Wording wording;
    private final Map<String, WayToKeep> ways;

    PromisesController(
            Promises promises,
            Milestones milestones,
            Silences silences,
            Directory directory,
            Wording wording,
            List<WayToKeep> ways) {
        this.promises = promises;
        this.milestones = milestones;
        this.silences = silences;
        this.directory = directory;
        this.wording = wording;
        this.ways = ways.stream().collect(Collectors.toMap(WayToKeep::policy, Function.identity()));
    }

    @GetMapping("/panels/promises")
    String open(Model model, Locale locale) {
        Answer<PromiseBoard> answer = promises.board(MOST_ROWS);
        model.addAttribute(ANSWER, answer);
        answer.toOptional().ifPresent(board -> {
            model.addAttribute("board", board);
            model.addAttribute(
                    "rows",
                    board.shown().stream()
                            .map(promise ->
                                    PromiseRow.of(promise, ways.get(promise.policy()), directory, wording, locale))
                            .toList());
        });
        return "panels/promises";
    }

    @GetMapping("/panels/praise")
    String praise(Model model, Locale locale) {
        model.addAttribute(ANSWER, milestones.newest(locale));
        return "panels/praise";
    }

    @GetMapping("/panels/silent")
    String silent(Model model, Locale locale) {
        model.addAttribute(ANSWER, silences.longest(locale));
        return "panels/silent";
    }

    /** What is owed to one partner, or to one of its people. */
    @GetMapping("/panels/promises-of")
    String panelOf(
            @RequestParam String partner, @RequestParam(defaultValue = "") String person, Model model, Locale locale) {
        Answer<List<Promise>> answer = promises.of(partner, MOST_OF_PARTNER);
        model.addAttribute(ANSWER, answer);
        model.addAttribute("partner", partner);
        model.addAttribute("person", person);
        answer.toOptional()
                .ifPresent(found -> model.addAttribute(
                        "rows",
                        found.stream()
                                .filter(promise -> person.isEmpty() || person.equals(promise.keyPersonId()))
                                .map(promise ->
                                        PromiseRow.of(promise, ways.get(promise.policy()), directory, wording, locale))
                                .toList()));
        return "panels/promises-of";
    }
}
