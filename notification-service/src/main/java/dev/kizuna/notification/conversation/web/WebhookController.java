package dev.kizuna.notification.conversation.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.notification.conversation.application.Door;
import dev.kizuna.notification.conversation.application.Door.Answer;
import dev.kizuna.notification.conversation.application.Door.Knock;
import dev.kizuna.notification.conversation.application.Doors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Slack and LINE send what happens. The signature is over the bytes of the body, so those are read as they came. */
@RestController
@Tag(name = "Webhooks")
class WebhookController {

    private static final int MOST_BYTES = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Doors doors;

    WebhookController(Doors doors) {
        this.doors = doors;
    }

    @PostMapping(
            path = {"/slack/events", "/line/webhook"},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Events of Slack and LINE, signed by them")
    ResponseEntity<String> events(HttpServletRequest request) throws IOException {
        return take(request);
    }

    @PostMapping(
            path = {"/slack/interactions", "/slack/commands"},
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(summary = "Clicks, forms and commands of Slack, signed by it")
    ResponseEntity<String> forms(HttpServletRequest request) throws IOException {
        return take(request);
    }

    private ResponseEntity<String> take(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new ProblemException(ErrorCode.BATCH_TOO_LARGE, "A body has at most " + MOST_BYTES + " bytes");
        }
        Map<String, String> headers = Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT), request::getHeader, (first, _) -> first));
        Door door = doors.at(request.getServletPath())
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no such door"));
        return switch (door.take(new Knock(headers, body))) {
            case Answer.Taken(String json) ->
                json.isEmpty()
                        ? ResponseEntity.ok().build()
                        : ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(json);
            case Answer.Shut(String why) -> throw new ProblemException(ErrorCode.NOT_FOUND, why);
            case Answer.Forged(String why) -> throw new ProblemException(ErrorCode.UNAUTHENTICATED, why);
            case Answer.Malformed(String why) -> throw new ProblemException(ErrorCode.MALFORMED_REQUEST, why);
            case Answer.Later(String why) -> throw ProblemException.unavailable(why, SOON);
            case Answer.Unknown(String field, String why) ->
                throw new ProblemException(ErrorCode.INVALID_FIELD, field, why);
        };
    }
}
