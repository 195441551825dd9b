package dev.kizuna.campaign.webhook.web;

import dev.kizuna.campaign.webhook.application.Signing;
import dev.kizuna.campaign.webhook.application.TakingWebhooks;
import dev.kizuna.campaign.webhook.application.TakingWebhooks.Outcome;
import dev.kizuna.kit.ingest.IngestionReport;
import dev.kizuna.kit.ingest.TranslatedEvents;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where tools hand in what happened, in their own form and signed with a shared secret in place of a token. */
@RestController
@Tag(name = "Webhooks", description = "What other tools tell in their own form")
class WebhookController {

    private static final Logger log = LoggerFactory.getLogger(WebhookController.class);
    private static final int LARGEST = 1 << 20;
    private static final int MOST_EVENTS = 5_000;

    private final TakingWebhooks taking;
    private final TranslatedEvents events;
    private final MeterRegistry meters;

    WebhookController(TakingWebhooks taking, TranslatedEvents events, MeterRegistry meters) {
        this.taking = taking;
        this.events = events;
        this.meters = meters;
    }

    /** Takes a payload; 202 says that Kafka has what it tells of, or why something was not taken. */
    @Operation(
            summary = "Take a webhook of a tool, signed as configured for it",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(description = "The tool's own form"))))
    @Refusals({
        ErrorCode.SIGNATURE_INVALID,
        ErrorCode.NOT_FOUND,
        ErrorCode.MALFORMED_REQUEST,
        ErrorCode.BATCH_TOO_LARGE,
        ErrorCode.UNAVAILABLE
    })
    @PostMapping(path = "/api/webhooks/{source}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    WebhookReport take(
            @Parameter(description = "The tool's name in the configuration", example = "crm") @PathVariable
                    String source,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            InputStream payload)
            throws IOException {
        byte[] body = payload.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ProblemException(
                    ErrorCode.BATCH_TOO_LARGE, "More than " + LARGEST + " bytes were sent; nothing was kept");
        }
        return switch (taking.take(source, headers::getFirst, body)) {
            case Outcome.Unknown() ->
                throw new ProblemException(ErrorCode.NOT_FOUND, "No tool with this name may send webhooks");
            case Outcome.Forged(Signing.Fault fault) -> {
                count(source, fault.name().toLowerCase(Locale.ROOT), 1);
                log.warn("A webhook that says it is from {} is turned away: {}", source, fault);
                throw new ProblemException(
                        ErrorCode.SIGNATURE_INVALID,
                        switch (fault) {
                            case UNSIGNED -> "A header with the signature, or with the time of sending, is missing";
                            case FORGED -> "The signature is not that of the body under the shared secret";
                            case STALE -> "It was sent too long ago, or its clock is wrong";
                        });
            }
            case Outcome.Malformed(String detail) -> {
                count(source, "malformed", 1);
                throw new ProblemException(ErrorCode.MALFORMED_REQUEST, "Not JSON: " + detail);
            }
            case Outcome.Told(var told, int ignored) -> keep(source, told, ignored);
        };
    }

    private WebhookReport keep(String source, List<? extends tools.jackson.databind.JsonNode> told, int ignored) {
        if (told.size() > MOST_EVENTS) {
            throw new ProblemException(
                    ErrorCode.BATCH_TOO_LARGE,
                    told.size() + " events were told of, at most " + MOST_EVENTS + " are taken at once; none was kept");
        }
        IngestionReport report = events.take(told);
        count(source, "accepted", report.accepted());
        count(source, "rejected", report.rejected().size());
        count(source, "ignored", ignored);
        report.rejected()
                .forEach(rejection ->
                        log.warn("An event from {} is not taken: {} {}", source, rejection.code(), rejection.field()));
        return new WebhookReport(report.accepted(), report.rejected(), ignored);
    }

    private void count(String source, String outcome, int times) {
        meters.counter("kizuna.webhooks", "source", source, "outcome", outcome).increment(times);
    }
}
