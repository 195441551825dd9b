package dev.kizuna.notification.delivery.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.web.Page;
import dev.kizuna.notification.delivery.application.ResendingParked;
import dev.kizuna.notification.delivery.application.ResendingParked.Result;
import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.Delivery.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What became of messages. Viewers read, operators send again. */
@RestController
@RequestMapping("/api/deliveries")
class DeliveryController {

    private final Deliveries deliveries;
    private final ResendingParked resending;

    DeliveryController(Deliveries deliveries, ResendingParked resending) {
        this.deliveries = deliveries;
        this.resending = resending;
    }

    /** Deliveries page by page; every parameter narrows. */
    @GetMapping
    Page<DeliveryView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String medium,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        var filter = new Deliveries.Filter(state(state), text(partnerId), text(medium));
        List<Delivery> found = deliveries.list(filter, Page.after(cursor), most + 1);
        return Page.cut(found, most, Delivery::key).map(DeliveryView::of);
    }

    /** One delivery. */
    @GetMapping("/{id}")
    DeliveryView one(@PathVariable String id) {
        return DeliveryView.key(id)
                .flatMap(deliveries::find)
                .map(DeliveryView::of)
                .orElseThrow(() -> notFound(id));
    }

    /** Sends again what was given up; over its whole route, as if it were new. */
    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView resend(@PathVariable String id) {
        return switch (DeliveryView.key(id).map(resending::resend).orElseGet(Result.Unknown::new)) {
            case Result.Resent(Delivery delivery) -> DeliveryView.of(delivery);
            case Result.NotParked(State state) ->
                throw new ProblemException(
                        ErrorCode.WRONG_STATE, "Only what is PARKED can be sent again; this is " + state);
            case Result.Unknown() -> throw notFound(id);
        };
    }

    private static @Nullable State state(@Nullable String name) {
        String wanted = text(name);
        if (wanted == null) {
            return null;
        }
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(wanted.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.INVALID_PARAMETER,
                        "state",
                        "must be one of " + Arrays.toString(State.values()) + ", not " + wanted));
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static ProblemException notFound(String id) {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no delivery " + id);
    }
}
