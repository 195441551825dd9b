package dev.kizuna.dashboard.mismatch;

import dev.kizuna.dashboard.form.Choice;
import dev.kizuna.dashboard.form.Field;
import dev.kizuna.dashboard.form.Form;
import dev.kizuna.dashboard.form.Reply;
import dev.kizuna.dashboard.form.Sending;
import dev.kizuna.dashboard.form.Sheet;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.mismatch.Diagnoses.Indicators;
import dev.kizuna.dashboard.mismatch.Diagnoses.Mismatch;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Order;
import dev.kizuna.dashboard.remote.Services;
import dev.kizuna.dashboard.remote.Versioned;
import dev.kizuna.dashboard.viewer.Viewers;
import dev.kizuna.kit.time.IdSource;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Plans what is done about a mismatch, by whom and when, and when its effect is looked at. */
@Controller
@RequestMapping("/mismatches/{mismatchId}/remedy")
class RemedyController {

    private static final String KIND = "kind";
    private static final String OWNER = "ownerId";
    private static final String DUE = "dueOn";
    private static final String CHECK = "checkOn";

    private final Services services;
    private final Diagnoses diagnoses;
    private final Wording wording;
    private final Viewers viewers;
    private final IdSource ids;

    RemedyController(Services services, Diagnoses diagnoses, Wording wording, Viewers viewers, IdSource ids) {
        this.services = services;
        this.diagnoses = diagnoses;
        this.wording = wording;
        this.viewers = viewers;
        this.ids = ids;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String mismatchId,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            Locale locale) {
        Form form = empty(mismatchId)
                .with("back", Reply.here(back))
                .with(Form.KEY, ids.next())
                .with(OWNER, viewers.current().id());
        return show(form, "", mismatchId, request, locale);
    }

    @PostMapping
    ModelAndView plan(
            @PathVariable String mismatchId,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        Form form = empty(mismatchId).filled(sent);
        var order = Order.of(Sending.body(form, KIND, OWNER, DUE, CHECK))
                .once(form.value(Form.KEY))
                .unlessChanged(form.value(Form.VERSION));
        return Sending.after(
                services.partner().post(order, "api", "mismatches", mismatchId, "remedies"),
                form,
                Map.of(),
                () -> Reply.of(request)
                        .done(form.value("back"), wording.word("mismatch.remedied", locale), "people promises"),
                (again, outcome) -> show(again, outcome, mismatchId, request, locale));
    }

    private ModelAndView show(Form form, String outcome, String mismatchId, HttpServletRequest request, Locale locale) {
        Answer<Versioned<Mismatch>> found = diagnoses.find(mismatchId);
        List<Choice> remedies = diagnoses.indicators().toOptional().map(Indicators::remedies).orElse(List.of()).stream()
                .map(each -> new Choice(each.kind(), each.wording().in(locale)))
                .toList();
        var sheet = new Sheet(
                "mismatch.remedy",
                found.toOptional()
                        .map(mismatch -> mismatch.value().hypothesis().in(locale))
                        .orElse(""),
                "/mismatches/" + UriUtils.encodePathSegment(mismatchId, StandardCharsets.UTF_8) + "/remedy",
                "partner-service",
                found instanceof Answer.Got ? "" : found.outcome(),
                List.of(
                        Field.choice(KIND, "mismatch.remedyKind", true, remedies),
                        Field.text(OWNER, "mismatch.owner", true),
                        Field.day(DUE, "mismatch.dueOn", true),
                        Field.day(CHECK, "mismatch.checkOn", true)));
        Form shown = form.has(Form.VERSION)
                ? form
                : form.with(
                        Form.VERSION, found.toOptional().map(Versioned::version).orElse(""));
        return Sending.show(sheet, shown, outcome, Reply.of(request));
    }

    private static Form empty(String mismatchId) {
        return Form.of(Sending.id("remedy", mismatchId), KIND, OWNER, DUE, CHECK);
    }
}
