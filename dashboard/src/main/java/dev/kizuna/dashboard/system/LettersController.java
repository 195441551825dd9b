package dev.kizuna.dashboard.system;

import dev.kizuna.dashboard.event.EventInFull;
import dev.kizuna.dashboard.event.FieldRows;
import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.dashboard.form.Reply;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.viewer.Viewers;
import dev.kizuna.kit.time.IdSource;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Dead letters: what they are, why, and once more onto their way. */
@Controller
class LettersController {

    private final Letters letters;
    private final SendingAgain sending;
    private final FieldRows fields;
    private final Wording wording;
    private final Viewers viewers;
    private final IdSource ids;

    LettersController(
            Letters letters, SendingAgain sending, FieldRows fields, Wording wording, Viewers viewers, IdSource ids) {
        this.letters = letters;
        this.sending = sending;
        this.fields = fields;
        this.wording = wording;
        this.viewers = viewers;
        this.ids = ids;
    }

    @GetMapping("/panels/letters")
    String panel(@RequestParam(defaultValue = "") String letters, Model model, Locale locale) {
        Answer<Letters.Box> answer = this.letters.newest(letters);
        model.addAttribute("outcome", answer.outcome());
        model.addAttribute("chosen", letters);
        answer.toOptional().ifPresent(box -> {
            model.addAttribute("counts", box.counts());
            model.addAttribute(
                    "rows",
                    box.letters().stream().map(letter -> row(letter, locale)).toList());
        });
        return "system/letters";
    }

    @PostMapping("/system/letters/{place}/send-again")
    ModelAndView sendAgain(
            @PathVariable String place, @RequestParam String once, HttpServletRequest request, Locale locale) {
        Answer<Place> answer = Place.parse(place)
                .map(letter -> sending.sendAgain(letter, once, viewers.current()))
                .orElseGet(Answer.Absent::new);
        if (!Reply.of(request).part() && answer instanceof Answer.Got<Place>) {
            return new ModelAndView("redirect:/system");
        }
        var view = new ModelAndView("system/sent");
        view.setStatus(
                switch (answer) {
                    case Answer.Got<Place> _ -> HttpStatus.OK;
                    case Answer.Denied<Place> _ -> HttpStatus.FORBIDDEN;
                    default -> HttpStatus.UNPROCESSABLE_CONTENT;
                });
        view.addObject("outcome", answer.outcome());
        if (answer instanceof Answer.Got<Place>(var to)) {
            view.addObject("to", to.toString());
        }
        if (answer instanceof Answer.Refused<Place>(var problem)) {
            view.addObject("refusal", wording.word("system.refused." + problem.code(), locale));
        }
        return view;
    }

    private LetterRow row(Letters.Letter letter, Locale locale) {
        EventInFull.Read read = letter.content().read();
        String partnerId = read == null ? "" : read.line().partnerId();
        String cause = letter.cause();
        Place origin = letter.origin();
        var sent = sending.of(letter.place());
        return new LetterRow(
                "letter-" + letter.place().toString().replaceAll("[^A-Za-z0-9-]", "-"),
                letter.place().toString(),
                letter.place().topic(),
                letter.at().toString(),
                moment(letter.at(), locale),
                cause.substring(cause.lastIndexOf('.') + 1),
                letter.detail(),
                origin == null ? "" : origin.toString(),
                moment(letter.originAt(), locale),
                letter.consumer(),
                read == null ? null : wording.word(read.line().title(), locale),
                read == null ? List.of() : fields.of(read.fields(), partnerId, locale),
                letter.content(),
                letter.sentBefore(),
                letter.refusal() == null ? "" : wording.word("system.refused." + letter.refusal(), locale),
                sent.map(each -> moment(each.at(), locale)).orElse(""),
                sent.map(each -> each.to().toString()).orElse(""),
                ids.next());
    }

    private String moment(@Nullable Instant instant, Locale locale) {
        return instant == null ? "" : wording.moment(instant, Directory.HOME, locale);
    }
}
