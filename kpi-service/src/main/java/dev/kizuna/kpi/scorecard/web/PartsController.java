package dev.kizuna.kpi.scorecard.web;

import static dev.kizuna.kit.instance.Readiness.whenReady;

import dev.kizuna.kpi.scorecard.domain.OwnScorecards;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.ScopeParts.Wanted;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What this instance has, for the other instances that put the whole answer together. */
@RestController
@RequestMapping(OwnScorecards.PATH)
@Hidden
class PartsController {

    private final OwnScorecards own;

    PartsController(OwnScorecards own) {
        this.own = own;
    }

    @GetMapping
    OwnScorecards.Found find(
            @RequestParam Scope scope,
            @RequestParam String id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return whenReady(() -> own.find(scope, id, from, to));
    }

    @GetMapping("/ranking")
    OwnScorecards.Compared compare(
            @RequestParam Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String campaignId,
            @RequestParam(required = false) @Nullable String managerId) {
        return whenReady(() -> own.compare(new Wanted(scope, from, to, partnerId, campaignId, managerId)));
    }
}
