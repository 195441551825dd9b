package dev.kizuna.campaign.payout.web;

import dev.kizuna.campaign.payout.application.ReadingStatement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/statements/{partnerId}/{currency}")
@Tag(name = "Payouts")
class StatementController {

    private static final String CSV = "text/csv";

    private final ReadingStatement reading;

    StatementController(ReadingStatement reading) {
        this.reading = reading;
    }

    @GetMapping("/{month}")
    @Operation(summary = "A partner's statement of a month")
    StatementJson json(@PathVariable String partnerId, @PathVariable String currency, @PathVariable YearMonth month) {
        return StatementJson.of(reading.read(partnerId, currency, month));
    }

    @GetMapping(path = "/{month}.csv", produces = CSV)
    @Operation(summary = "The same as CSV")
    ResponseEntity<String> csv(
            @PathVariable String partnerId, @PathVariable String currency, @PathVariable YearMonth month) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(CSV), StandardCharsets.UTF_8))
                .body(StatementCsv.of(json(partnerId, currency, month)));
    }

    @GetMapping(path = "/{month}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The same as PDF, with times in the partner's zone")
    ResponseEntity<byte[]> pdf(
            @PathVariable String partnerId, @PathVariable String currency, @PathVariable YearMonth month) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(StatementPdf.of(json(partnerId, currency, month), reading.zone(partnerId)));
    }
}
