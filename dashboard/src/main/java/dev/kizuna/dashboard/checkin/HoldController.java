package dev.kizuna.dashboard.checkin;

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

/** Notes that a check-in was held; its page is frozen by that. */
@Controller
@RequestMapping("/check-ins/{checkInId}/hold")
class HoldController {

    private static final ParameterizedTypeReference<CheckIn> CHECK_IN = new ParameterizedTypeReference<>() {};
    private static final String MINUTES = "minutes";
    private static final String WHEN = "occurredAt";

    private final Services services;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    HoldController(Services services, Directory directory, Wording wording, Clock clock) {
        this.services = services;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    /** A check-in, as far as it matters to whoever holds it. */
    record CheckIn(
            String checkInId,
            String partnerId,
            @Nullable String cadence,
            @Nullable String keyPersonId,
            @Nullable Instant dueAt,
            @Nullable Integer plannedMinutes) {}

    @GetMapping
    ModelAndView ask(
            @PathVariable String checkInId,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            Locale locale) {
        Answer<Versioned<CheckIn>> found = find(checkInId);
        String planned = found.toOptional()
                .map(checkIn -> checkIn.value().plannedMinutes())
                .map(String::valueOf)
                .orElse("");
        Form form = empty(checkInId).with("back", Reply.here(back)).with(MINUTES, planned);
        return show(form, "", checkInId, found, request, locale);
    }

    @PostMapping
    ModelAndView hold(
            @PathVariable String checkInId,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        Form form = empty(checkInId).filled(sent);
        Answer<Versioned<CheckIn>> found = find(checkInId);
        Map<String, Object> body = Sending.body(form);
        if (form.has(MINUTES)) {
            body.put(MINUTES, Sending.whole(form.value(MINUTES)));
        }
        Sending.moment(body, form, WHEN, zoneOf(found));
        return Sending.after(
                services.partner()
                        .post(
                                Order.of(body).unlessChanged(form.value(Form.VERSION)),
                                "api",
                                "check-ins",
                                checkInId,
                                "hold"),
                form,
                Map.of(),
                () -> Reply.of(request)
                        .done(form.value("back"), wording.word("check-in.held", locale), "conversations promises"),
                (again, outcome) -> show(again, outcome, checkInId, found, request, locale));
    }

    private ModelAndView show(
            Form form,
            String outcome,
            String checkInId,
            Answer<Versioned<CheckIn>> found,
            HttpServletRequest request,
            Locale locale) {
        ZoneId zone = zoneOf(found);
        var sheet = new Sheet(
                "check-in.hold",
                found.toOptional()
                        .map(checkIn -> about(checkIn.value(), zone, locale))
                        .orElse(""),
                "/check-ins/" + UriUtils.encodePathSegment(checkInId, StandardCharsets.UTF_8) + "/hold",
                "partner-service",
                found instanceof Answer.Got ? "" : found.outcome(),
                List.of(
                        Field.number(MINUTES, "check-in.minutes", false),
                        Field.moment(WHEN, "check-in.when", false, wording.zone(zone, clock.instant()))));
        Form shown = form.has(Form.VERSION)
                ? form
                : form.with(
                        Form.VERSION, found.toOptional().map(Versioned::version).orElse(""));
        return Sending.show(sheet, shown, outcome, Reply.of(request));
    }

    private String about(CheckIn checkIn, ZoneId zone, Locale locale) {
        String rhythm = checkIn.cadence() == null ? "" : wording.word("cadence." + checkIn.cadence(), locale);
        String person =
                checkIn.keyPersonId() == null ? "" : directory.nameOf(checkIn.partnerId(), checkIn.keyPersonId());
        String due = checkIn.dueAt() == null ? "" : wording.moment(checkIn.dueAt(), zone, locale);
        return String.join(" · ", List.of(person, rhythm, due)).replaceAll("( · )+$", "");
    }

    private Answer<Versioned<CheckIn>> find(String checkInId) {
        return services.partner().seen(CHECK_IN, Map.of(), "api", "check-ins", checkInId);
    }

    private ZoneId zoneOf(Answer<Versioned<CheckIn>> found) {
        return found.toOptional()
                .map(checkIn -> directory.zoneOf(checkIn.value().partnerId()))
                .orElse(Directory.HOME);
    }

    private static Form empty(String checkInId) {
        return Form.of(Sending.id("hold", checkInId), MINUTES, WHEN);
    }
}
