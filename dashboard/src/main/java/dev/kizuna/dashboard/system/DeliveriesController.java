package dev.kizuna.dashboard.system;

import dev.kizuna.dashboard.form.Reply;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Order;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import dev.kizuna.dashboard.viewer.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Messages that wait or were given up, and sending them again. */
@Controller
class DeliveriesController {

    private static final List<String> STATES = List.of("PARKED", "PENDING", "DONE");
    private static final String SHOWN = "50";
    private static final ParameterizedTypeReference<Piece<Delivery>> DELIVERIES = new ParameterizedTypeReference<>() {};

    private final Services services;
    private final Directory directory;
    private final Wording wording;
    private final Viewers viewers;

    DeliveriesController(Services services, Directory directory, Wording wording, Viewers viewers) {
        this.services = services;
        this.directory = directory;
        this.wording = wording;
        this.viewers = viewers;
    }

    private record Delivery(
            String id,
            String partnerId,
            @Nullable String kind,
            String state,
            @Nullable String medium,
            @Nullable String place,
            @Nullable String outcome,
            @Nullable String detail,
            int attempts,
            @Nullable Instant createdAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant endedAt,
            @Nullable String policy,
            @Nullable String subjectId) {}

    /** A message in words. */
    record Row(
            String id,
            String tone,
            String what,
            String partner,
            String about,
            String state,
            String where,
            String detail,
            int attempts,
            String when,
            boolean parked) {}

    @GetMapping("/panels/deliveries")
    String panel(@RequestParam(defaultValue = "PARKED") String state, Model model, Locale locale) {
        String wanted = STATES.contains(state) ? state : STATES.getFirst();
        Answer<Piece<Delivery>> answer =
                services.notification().get(DELIVERIES, Map.of("state", wanted, "limit", SHOWN), "api", "deliveries");
        model.addAttribute("states", STATES);
        model.addAttribute("state", wanted);
        model.addAttribute("outcome", answer.outcome());
        model.addAttribute(
                "more",
                answer.toOptional().map(piece -> piece.nextCursor() != null).orElse(false));
        model.addAttribute(
                "rows",
                answer.toOptional().map(Piece::items).orElse(List.of()).stream()
                        .map(each -> row(each, locale))
                        .toList());
        return "system/deliveries";
    }

    @PostMapping("/system/deliveries/{id}/resend")
    ModelAndView resend(@PathVariable String id, HttpServletRequest request, Locale locale) {
        Answer<Map<String, Object>> answer = viewers.current().mayAct()
                ? services.notification().post(Order.of(Map.of()), "api", "deliveries", id, "resend")
                : new Answer.Denied<>("dashboard");
        if (!Reply.of(request).part() && answer instanceof Answer.Got<Map<String, Object>>) {
            return new ModelAndView("redirect:/system");
        }
        var view = new ModelAndView("system/resent");
        view.setStatus(
                switch (answer) {
                    case Answer.Got<Map<String, Object>> _ -> HttpStatus.OK;
                    case Answer.Denied<Map<String, Object>> _ -> HttpStatus.FORBIDDEN;
                    default -> HttpStatus.UNPROCESSABLE_CONTENT;
                });
        view.addObject("outcome", answer.outcome());
        if (answer instanceof Answer.Refused<Map<String, Object>>(var problem)) {
            var fault = problem.faults().getFirst();
            view.addObject(
                    "refusal", wording.fault(String.valueOf(fault.code()), String.valueOf(fault.detail()), locale));
        }
        return view;
    }

    private Row row(Delivery delivery, Locale locale) {
        String ended = delivery.outcome == null || delivery.state.equals("PARKED") ? delivery.state : delivery.outcome;
        Instant at = delivery.endedAt != null
                ? delivery.endedAt
                : delivery.nextAttemptAt == null ? delivery.createdAt : delivery.nextAttemptAt;
        return new Row(
                delivery.id,
                switch (ended) {
                    case "POSTED", "UPDATED" -> "GOOD";
                    case "FAILED", "PARKED" -> "BAD";
                    default -> "NEUTRAL";
                },
                wording.word("events.message." + delivery.kind, locale),
                directory.nameOf(delivery.partnerId),
                (delivery.policy == null ? "" : wording.word("policy." + delivery.policy, locale))
                        + (delivery.subjectId == null
                                ? ""
                                : " · " + directory.nameOf(delivery.partnerId, delivery.subjectId)),
                wording.word("events.message." + ended, locale),
                (delivery.medium == null ? "" : wording.word("medium." + delivery.medium, locale))
                        + (delivery.place == null ? "" : " " + delivery.place),
                delivery.detail == null ? "" : delivery.detail,
                delivery.attempts,
                at == null ? "" : wording.moment(at, directory.zoneOf(delivery.partnerId), locale),
                delivery.state.equals("PARKED"));
    }
}
