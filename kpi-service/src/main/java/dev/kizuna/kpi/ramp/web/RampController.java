package dev.kizuna.kpi.ramp.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kpi.ramp.application.ReadingRamps;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ramps")
class RampController {

    private final ReadingRamps reading;

    RampController(ReadingRamps reading) {
        this.reading = reading;
    }

    /** The ramp of a key person, by their id. */
    @GetMapping("/{keyPersonId}")
    RampResponse ramp(@PathVariable String keyPersonId) {
        return reading.read(keyPersonId)
                .map(RampResponse::of)
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.NOT_FOUND, "Nobody with the id " + keyPersonId + " was appointed key person"));
    }
}
