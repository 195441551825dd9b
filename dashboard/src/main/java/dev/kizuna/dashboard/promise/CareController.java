package dev.kizuna.dashboard.promise;

import dev.kizuna.dashboard.form.Field;
import dev.kizuna.dashboard.form.Form;
import dev.kizuna.dashboard.form.Reply;
import dev.kizuna.dashboard.form.Sending;
import dev.kizuna.dashboard.form.Sheet;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Order;
import dev.kizuna.dashboard.remote.Problem;
import dev.kizuna.dashboard.remote.Services;
import dev.kizuna.dashboard.viewer.Viewers;
import dev.kizuna.kit.time.IdSource;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * Says that somebody takes care of a promise, so that it is escalated no further; its due time stays. It is told as an
 * event, like a button in Slack tells it.
 */
@Controller
@RequestMapping("/promises/{obligationId}/care")
class CareController {

    private static final ParameterizedTypeReference<Promise> PROMISE = new ParameterizedTypeReference<>() {};
    private static final String BY = "acknowledgedBy";

    private final Services services;
    private final Directory directory;
    private final Wording wording;
    private final Viewers viewers;
    private final IdSource ids;
    private final Clock clock;

    CareController(
            Services services, Directory directory, Wording wording, Viewers viewers, IdSource ids, Clock clock) {
        this.services = services;
        this.directory = directory;
        this.wording = wording;
        this.viewers = viewers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where the form of a promise is. */
    static String of(String obligationId) {
        return "/promises/" + UriUtils.encodePathSegment(obligationId, StandardCharsets.UTF_8) + "/care";
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String obligationId,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            Locale locale) {
        Answer<Promise> found = find(obligationId);
        String owner = found.toOptional().map(Promise::ownerId).orElse("");
        String viewer = viewers.current().id();
        Form form = empty(obligationId)
                .with("back", Reply.here(back))
                .with(Form.KEY, ids.next())
                .with(BY, viewer.isEmpty() ? owner : viewer);
        return show(form, "", obligationId, found, request, locale);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable String obligationId,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        Form form = empty(obligationId).filled(sent);
        Answer<Promise> found = find(obligationId);
        return Sending.after(
                found.then(promise -> tell(promise, form)),
                form,
                Map.of(),
                () -> Reply.of(request).done(form.value("back"), wording.word("care.taken", locale), "promises"),
                (again, outcome) -> show(again, outcome, obligationId, found, request, locale));
    }

    private Answer<Map<String, Object>> tell(Promise promise, Form form) {
        Map<String, Object> data = Sending.body(form, BY);
        data.put("obligationId", promise.obligationId());
        Map<String, Object> event = Map.of(
                "specversion",
                "1.0",
                "id",
                form.has(Form.KEY) ? form.value(Form.KEY) : ids.next(),
                "source",
                "/dashboard",
                "type",
                "dev.kizuna.partner.promise-acknowledged.v1",
                "subject",
                promise.partnerId(),
                "time",
                clock.instant().toString(),
                "datacontenttype",
                "application/json",
                "data",
                data);
        return services.partner().post(Order.ofEvent(event), "api", "events").then(CareController::accepted);
    }

    /** An event that is not accepted is named in an answer that is a good one otherwise. */
    private static Answer<Map<String, Object>> accepted(Map<String, Object> report) {
        if (report.get("rejected") instanceof List<?> rejected
                && !rejected.isEmpty()
                && rejected.getFirst() instanceof Map<?, ?> rejection) {
            var fault = new Problem.Fault(
                    String.valueOf(rejection.get("code")), BY, String.valueOf(rejection.get("detail")));
            return new Answer.Refused<>(new Problem(fault.code(), null, fault.detail(), List.of(fault)));
        }
        return new Answer.Got<>(report);
    }

    private ModelAndView show(
            Form form,
            String outcome,
            String obligationId,
            Answer<Promise> found,
            HttpServletRequest request,
            Locale locale) {
        var sheet = new Sheet(
                "care.take",
                found.toOptional()
                        .map(promise -> wording.word("policy." + promise.policy(), locale) + " · "
                                + directory.nameOf(promise.partnerId()))
                        .orElse(""),
                of(obligationId),
                "partner-service",
                found instanceof Answer.Got ? "" : found.outcome(),
                List.of(Field.text(BY, "care.by", true).hint("care.hint")));
        return Sending.show(sheet, form, outcome, Reply.of(request));
    }

    private Answer<Promise> find(String obligationId) {
        return services.notification().get(PROMISE, Map.of(), "api", "obligations", obligationId);
    }

    private static Form empty(String obligationId) {
        return Form.of(Sending.id("care", obligationId), BY);
    }
}
