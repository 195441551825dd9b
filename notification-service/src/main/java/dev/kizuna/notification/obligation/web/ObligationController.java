package dev.kizuna.notification.obligation.web;

import static dev.kizuna.kit.instance.Readiness.whenReady;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.web.Page;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.query.GroupSummary;
import dev.kizuna.notification.obligation.query.ObligationView;
import dev.kizuna.notification.obligation.query.Obligations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The promises of all partners. */
@RestController
@RequestMapping(ObligationController.PATH)
class ObligationController {

    static final String PATH = "/api/obligations";

    private final Obligations obligations;

    ObligationController(Obligations obligations) {
        this.obligations = obligations;
    }

    /** Promises page by page; every parameter narrows. */
    @GetMapping
    Page<ObligationView> list(ListParameters parameters, HttpServletRequest request) {
        String query = request.getQueryString();
        String path = PartsController.PATH + (query == null ? "" : "?" + query);
        return whenReady(() -> obligations.list(parameters.query(), path));
    }

    /** One promise, with the arithmetic that led to its due time. */
    @GetMapping("/{obligationId}")
    ObligationView one(@PathVariable String obligationId) {
        ObligationId id = ObligationId.parse(obligationId).orElseThrow(() -> notFound(obligationId));
        return whenReady(() -> obligations.find(id, PartsController.PATH + "/" + id))
                .orElseThrow(() -> notFound(obligationId));
    }

    /** What became of the promises that were opened in a time. */
    @GetMapping("/summary")
    List<GroupSummary> summary(SummaryParameters parameters, HttpServletRequest request) {
        String query = request.getQueryString();
        String path = PartsController.PATH + "/summary" + (query == null ? "" : "?" + query);
        return whenReady(() -> obligations.summary(parameters.query(), path));
    }

    static ProblemException notFound(String obligationId) {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no promise " + obligationId);
    }
}
