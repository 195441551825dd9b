package dev.kizuna.partner.load.web;

import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.load.application.PlanningLoad;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The peaks and valleys of a key person. */
@RestController
@RequestMapping("/api/key-persons/{keyPersonId}")
@Tag(name = "Load")
class LoadPlanController {

    private final PlanningLoad planning;
    private final Requests requests;

    LoadPlanController(PlanningLoad planning, Requests requests) {
        this.planning = planning;
        this.requests = requests;
    }

    @PostMapping("/load-phases")
    @Operation(summary = "Plan a peak or a valley of the person's load")
    ResponseEntity<LoadPlanView> plan(
            @PathVariable String keyPersonId,
            @RequestBody LoadRequests.Plan request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, keyPersonId, ifMatch, request.occurredAt());
        var phase = request.read(fields, requests::newId);
        fields.check();
        return Answers.done(planning.plan(target, phase), LoadPlanView::of);
    }
}
