package dev.kizuna.campaign.link.web;

import dev.kizuna.campaign.link.application.FollowingLink;
import dev.kizuna.campaign.link.domain.Following;
import dev.kizuna.campaign.link.domain.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Where tracked links are followed, beside the API; the world uses {@link RedirectServer}, which answers the same. */
@RestController
@Tag(name = "Links")
class RedirectController {

    static final String PATH = "/r/";
    static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private static final String PAGE = MediaType.TEXT_HTML_VALUE;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final FollowingLink following;
    private final RedirectMeters meters;
    private final Clock clock;

    RedirectController(FollowingLink following, RedirectMeters meters, Clock clock) {
        this.following = following;
        this.meters = meters;
        this.clock = clock;
    }

    @GetMapping(PATH + "{code}")
    @SecurityRequirements
    @Operation(
            summary = "Follow a link: 302 to its target; a person's visit is recorded as a touch",
            responses = {
                @ApiResponse(responseCode = "302", description = "Go there"),
                @ApiResponse(
                        responseCode = "404",
                        description = "A page that says that the link leads nowhere",
                        content = @Content(mediaType = PAGE, schema = @Schema(type = "string"))),
                @ApiResponse(
                        responseCode = "410",
                        description = "A page that says that the link's time is over",
                        content = @Content(mediaType = PAGE, schema = @Schema(type = "string"))),
                @ApiResponse(
                        responseCode = "503",
                        description = "A page that says that it cannot be looked up now",
                        content = @Content(mediaType = PAGE, schema = @Schema(type = "string")))
            })
    ResponseEntity<byte[]> follow(
            @Parameter(description = "Code of the link; case does not matter", example = "spring-fair-2026")
                    @PathVariable
                    String code,
            HttpMethod method,
            WebRequest request,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        long began = System.nanoTime();
        List<String> purposes = PURPOSES.stream()
                .flatMap(name -> Stream.ofNullable(headers.getFirst(name)))
                .toList();
        var visit = new Visit(
                HttpMethod.HEAD.equals(method),
                purposes,
                headers.getFirst(HttpHeaders.USER_AGENT),
                JourneyCookie.read(headers.getFirst(HttpHeaders.COOKIE)));
        var answer = new CompletableFuture<Following>();
        following.follow(code, visit, clock.instant().truncatedTo(ChronoUnit.MILLIS), answer::complete);
        Following ended = Objects.requireNonNull(answer.join());
        meters.answered(ended, System.nanoTime() - began);
        return switch (ended) {
            case Following.Counted(String destination, String journey) ->
                redirect(destination)
                        .header(HttpHeaders.SET_COOKIE, JourneyCookie.of(journey, request.isSecure()))
                        .build();
            case Following.Passed(String destination, var _) ->
                redirect(destination).build();
            case Following.Closed(var why, var fallback) ->
                fallback == null
                        ? page(ClosedPages.of(why))
                        : redirect(fallback).build();
            case Following.Unavailable() -> page(ClosedPages.UNAVAILABLE);
        };
    }

    private static ResponseEntity<byte[]> page(ClosedPages.Page page) {
        return ResponseEntity.status(page.status())
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page.html());
    }

    private static ResponseEntity.BodyBuilder redirect(String destination) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(destination))
                .cacheControl(CacheControl.noStore());
    }
}
