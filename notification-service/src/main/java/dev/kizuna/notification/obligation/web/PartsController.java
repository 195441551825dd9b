package dev.kizuna.notification.obligation.web;

import static dev.kizuna.kit.instance.Readiness.whenReady;

import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.query.ObligationView;
import dev.kizuna.notification.obligation.query.Obligations;
import dev.kizuna.notification.obligation.query.Tally;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this instance has, for the other instances that put the whole answer together. */
@RestController
@RequestMapping(PartsController.PATH)
class PartsController {

    static final String PATH = "/internal/obligations";

    private final Obligations obligations;

    PartsController(Obligations obligations) {
        this.obligations = obligations;
    }

    @GetMapping
    List<ObligationView> list(ListParameters parameters) {
        return whenReady(() -> obligations.own(parameters.query()));
    }

    @GetMapping("/{obligationId}")
    ObligationView one(@PathVariable String obligationId) {
        return ObligationId.parse(obligationId)
                .flatMap(id -> whenReady(() -> obligations.own(id)))
                .orElseThrow(() -> ObligationController.notFound(obligationId));
    }

    @GetMapping("/summary")
    Map<String, Tally> summary(SummaryParameters parameters) {
        return whenReady(() -> obligations.own(parameters.query()));
    }
}
