package dev.kizuna.dashboard.promise;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The panel of open promises. */
@Controller
class PromisesController {

    private static final int MOST_ROWS = 40;

    private final Promises promises;
    private final Directory directory;
    private final Wording wording;

    PromisesController(Promises promises, Directory directory, Wording wording) {
        this.promises = promises;
        this.directory = directory;
        this.wording = wording;
    }

    @GetMapping("/panels/promises")
    String panel(Model model, Locale locale) {
        Answer<PromiseBoard> answer = promises.board(MOST_ROWS);
        model.addAttribute("answer", answer);
        answer.toOptional().ifPresent(board -> {
            model.addAttribute("board", board);
            model.addAttribute(
                    "rows",
                    board.shown().stream()
                            .map(promise -> PromiseRow.of(promise, directory, wording, locale))
                            .toList());
        });
        return "panels/promises";
    }
}
