package dev.kizuna.dashboard.feedback;

import dev.kizuna.dashboard.form.Field;
import dev.kizuna.dashboard.form.Form;
import dev.kizuna.dashboard.form.Reply;
import dev.kizuna.dashboard.form.Sending;
import dev.kizuna.dashboard.form.Sheet;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Order;
import dev.kizuna.dashboard.remote.Services;
import dev.kizuna.dashboard.remote.Versioned;
import dev.kizuna.dashboard.viewer.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Notes that an action plan for a feedback was shared with the partner. */
@Controller
@RequestMapping("/feedback/{feedbackId}/action-plan")
class ActionPlanController {

    private static final ParameterizedTypeReference<Feedback> FEEDBACK = new ParameterizedTypeReference<>() {};
    private static final String SHARED_BY = "sharedBy";
    private static final String PLAN = "planId";
    private static final String WHEN = "occurredAt";

    private final Services services;
    private final Directory directory;
    private final Wording wording;
    private final Viewers viewers;
    private final Clock clock;

    ActionPlanController(Services services, Directory directory, Wording wording, Viewers viewers, Clock clock) {
        this.services = services;
        this.directory = directory;
        this.wording = wording;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** A feedback, as far as it matters to whoever answers it. */
    record Feedback(
            String feedbackId,
            String partnerId,
            @Nullable String category,
            @Nullable Instant submittedAt) {}

    @GetMapping
    ModelAndView ask(
            @PathVariable String feedbackId,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            Locale locale) {
        Form form = empty(feedbackId)
                .with("back", Reply.here(back))
                .with(SHARED_BY, viewers.current().id());
        return show(form, "", feedbackId, find(feedbackId), request, locale);
    }

    @PostMapping
    ModelAndView share(
            @PathVariable String feedbackId,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        Form form = empty(feedbackId).filled(sent);
        Answer<Versioned<Feedback>> found = find(feedbackId);
        Map<String, Object> body = Sending.body(form, SHARED_BY, PLAN);
        Sending.moment(body, form, WHEN, zoneOf(found));
        return Sending.after(
                services.partner()
                        .post(
                                Order.of(body).unlessChanged(form.value(Form.VERSION)),
                                "api",
                                "feedback",
                                feedbackId,
                                "action-plan"),
                form,
                Map.of(),
                () -> Reply.of(request)
                        .done(form.value("back"), wording.word("feedback.planned", locale), "promises conversations"),
                (again, outcome) -> show(again, outcome, feedbackId, found, request, locale));
    }

    private ModelAndView show(
            Form form,
            String outcome,
            String feedbackId,
            Answer<Versioned<Feedback>> found,
            HttpServletRequest request,
            Locale locale) {
        ZoneId zone = zoneOf(found);
        var sheet = new Sheet(
                "feedback.plan",
                found.toOptional()
                        .map(Versioned::value)
                        .map(feedback -> about(feedback, zone, locale))
                        .orElse(""),
                "/feedback/" + UriUtils.encodePathSegment(feedbackId, StandardCharsets.UTF_8) + "/action-plan",
                "partner-service",
                found instanceof Answer.Got ? "" : found.outcome(),
                List.of(
                        Field.text(SHARED_BY, "feedback.by", true),
                        Field.moment(WHEN, "feedback.when", false, wording.zone(zone, clock.instant())),
                        Field.text(PLAN, "feedback.planId", false).hint("feedback.planId.hint")));
        Form shown = form.has(Form.VERSION)
                ? form
                : form.with(
                        Form.VERSION, found.toOptional().map(Versioned::version).orElse(""));
        return Sending.show(sheet, shown, outcome, Reply.of(request));
    }

    private String about(Feedback feedback, ZoneId zone, Locale locale) {
        String what = feedback.category() == null ? "" : wording.word("category." + feedback.category(), locale);
        String from = wording.phrase("feedback.of", directory.nameOf(feedback.partnerId()), locale);
        String when = feedback.submittedAt() == null ? "" : wording.moment(feedback.submittedAt(), zone, locale);
        return String.join(" · ", List.of(from, what, when)).replaceAll("( · )+$", "");
    }

    private Answer<Versioned<Feedback>> find(String feedbackId) {
        return services.partner().seen(FEEDBACK, Map.of(), "api", "feedback", feedbackId);
    }

    private ZoneId zoneOf(Answer<Versioned<Feedback>> found) {
        return found.toOptional()
                .map(feedback -> directory.zoneOf(feedback.value().partnerId()))
                .orElse(Directory.HOME);
    }

    private static Form empty(String feedbackId) {
        return Form.of(Sending.id("plan", feedbackId), SHARED_BY, WHEN, PLAN);
    }
}
