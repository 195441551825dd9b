package dev.kizuna.dashboard.commission;

import dev.kizuna.dashboard.commission.Commissions.Commission;
import dev.kizuna.dashboard.form.Choice;
import dev.kizuna.dashboard.form.Field;
import dev.kizuna.dashboard.form.Form;
import dev.kizuna.dashboard.form.Reply;
import dev.kizuna.dashboard.form.Sending;
import dev.kizuna.dashboard.form.Sheet;
import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Order;
import dev.kizuna.dashboard.remote.Versioned;
import dev.kizuna.dashboard.viewer.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Somebody looked at what rules have against a commission: it can be paid, or nothing is due. */
@Controller
@RequestMapping("/commissions/{commissionId}/decision")
class DecisionController {

    private static final String DECISION = "decision";
    private static final String BY = "by";
    private static final String WHEN = "occurredAt";
    private static final Map<String, String> FIELD_OF_POINTER = Map.of("/clearedBy", BY, "/rejectedBy", BY);

    private final Commissions commissions;
    private final Directory directory;
    private final Wording wording;
    private final Viewers viewers;
    private final Clock clock;

    DecisionController(Commissions commissions, Directory directory, Wording wording, Viewers viewers, Clock clock) {
        this.commissions = commissions;
        this.directory = directory;
        this.wording = wording;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** What somebody can come to. */
    private enum Decision {
        CLEAR("clear", "clearedBy", "commission.cleared"),
        REJECT("reject", "rejectedBy", "commission.rejected");

        final String path;
        final String by;
        final String done;

        Decision(String path, String by, String done) {
            this.path = path;
            this.by = by;
            this.done = done;
        }
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String commissionId,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            Locale locale) {
        Form form = empty(commissionId)
                .with("back", Reply.here(back))
                .with(BY, viewers.current().id());
        return show(form, "", commissionId, commissions.find(commissionId), request, locale);
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable String commissionId,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        Form form = empty(commissionId).filled(sent);
        Answer<Versioned<Commission>> found = commissions.find(commissionId);
        return switch (form.value(DECISION)) {
            case "clear" -> send(Decision.CLEAR, form, commissionId, found, request, locale);
            case "reject" -> send(Decision.REJECT, form, commissionId, found, request, locale);
            default -> show(form.wrong(DECISION, "missing-field"), "", commissionId, found, request, locale);
        };
    }

    private ModelAndView send(
            Decision decision,
            Form form,
            String commissionId,
            Answer<Versioned<Commission>> found,
            HttpServletRequest request,
            Locale locale) {
        var body = new LinkedHashMap<String, Object>();
        if (form.has(BY)) {
            body.put(decision.by, form.value(BY));
        }
        Sending.moment(body, form, WHEN, zoneOf(found));
        return Sending.after(
                commissions.decide(commissionId, decision.path, Order.of(body).unlessChanged(form.value(Form.VERSION))),
                form,
                FIELD_OF_POINTER,
                () -> Reply.of(request)
                        .done(form.value("back"), wording.word(decision.done, locale), "commissions figures"),
                (again, outcome) -> show(again, outcome, commissionId, found, request, locale));
    }

    private ModelAndView show(
            Form form,
            String outcome,
            String commissionId,
            Answer<Versioned<Commission>> found,
            HttpServletRequest request,
            Locale locale) {
        var sheet = new Sheet(
                "commission.decide",
                found.toOptional()
                        .map(seen -> about(seen.value(), new Spoken(wording, locale)))
                        .orElse(""),
                "/commissions/" + UriUtils.encodePathSegment(commissionId, StandardCharsets.UTF_8) + "/decision",
                "campaign-service",
                found instanceof Answer.Got ? "" : found.outcome(),
                List.of(
                        Field.choice(DECISION, "commission.decision", true, choices(locale)),
                        Field.text(BY, "commission.by", true),
                        Field.moment(WHEN, "commission.when", false, wording.zone(zoneOf(found), clock.instant()))));
        Form shown = form.has(Form.VERSION)
                ? form
                : form.with(
                        Form.VERSION, found.toOptional().map(Versioned::version).orElse(""));
        return Sending.show(sheet, shown, outcome, Reply.of(request));
    }

    private List<Choice> choices(Locale locale) {
        return List.of(
                new Choice("clear", wording.word("commission.decision.clear", locale)),
                new Choice("reject", wording.word("commission.decision.reject", locale)));
    }

    private String about(Commission commission, Spoken spoken) {
        var said = new ArrayList<String>();
        said.add(directory.nameOf(commission.partnerId()));
        said.add(commission.conversionId());
        said.add(spoken.phrase("commission.earns", AccountView.say(commission.earned(), spoken)));
        commission.withheld().stream()
                .map(doubt -> AccountView.Reason.of(doubt, spoken))
                .map(reason -> reason.rule() + " (" + reason.counted() + ")")
                .forEach(said::add);
        return String.join(" · ", said);
    }

    private ZoneId zoneOf(Answer<Versioned<Commission>> found) {
        return found.toOptional()
                .map(seen -> directory.zoneOf(seen.value().partnerId()))
                .orElse(Directory.HOME);
    }

    private static Form empty(String commissionId) {
        return Form.of(Sending.id("decision", commissionId), DECISION, BY, WHEN);
    }
}
