package dev.kizuna.partner.mismatch.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.mismatch.application.WeighingHypotheses;
import dev.kizuna.partner.mismatch.application.WeighingHypotheses.Weighed;
import dev.kizuna.partner.mismatch.domain.MismatchCatalogue;
import dev.kizuna.partner.mismatch.domain.Observation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What speaks for mismatches, before one is diagnosed. */
@RestController
@Tag(name = "Mismatches")
class HypothesisController {

    private static final String PATH = "/api/key-persons/{keyPersonId}/mismatch-hypotheses";

    private final WeighingHypotheses weighing;
    private final MismatchCatalogue catalogue;
    private final Requests requests;

    HypothesisController(WeighingHypotheses weighing, MismatchCatalogue catalogue, Requests requests) {
        this.weighing = weighing;
        this.catalogue = catalogue;
        this.requests = requests;
    }

    @GetMapping(PATH)
    @Operation(summary = "What the records of check-ins and action items speak for; nothing is diagnosed")
    HypothesesView fromRecords(@PathVariable String keyPersonId) {
        return weigh(keyPersonId, List.of());
    }

    @PostMapping(PATH)
    @Operation(summary = "What observations, beside the records, speak for; nothing is diagnosed and nothing kept")
    @Refusals({ErrorCode.MISSING_FIELD, ErrorCode.EVIDENCE_MISSING, ErrorCode.UNKNOWN_INDICATOR, ErrorCode.OUT_OF_ORDER
    })
    HypothesesView weigh(@PathVariable String keyPersonId, @RequestBody MismatchRequests.Weigh request) {
        var fields = requests.fields();
        var observations = MismatchRequests.observations(fields, request.evidence());
        fields.check();
        return weigh(keyPersonId, observations);
    }

    @GetMapping("/api/mismatch-indicators")
    @Operation(summary = "All versions of the indicators and remedies, the newest last")
    List<IndicatorsView> indicators() {
        return catalogue.versions().stream().map(IndicatorsView::of).toList();
    }

    private HypothesesView weigh(String keyPersonId, List<Observation> observations) {
        return switch (weighing.weigh(keyPersonId, observations)) {
            case Weighed.Hypotheses weighed -> HypothesesView.of(weighed);
            case Weighed.Nobody(var id) -> throw Answers.problem(new Outcome.NotFound<>(id));
            case Weighed.Refused(var refusal) -> throw Answers.problem(new Outcome.Refused<>(refusal));
        };
    }
}
