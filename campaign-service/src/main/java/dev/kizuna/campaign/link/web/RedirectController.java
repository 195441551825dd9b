package dev.kizuna.campaign.link.web;

import dev.kizuna.campaign.link.application.FollowingLink;
import dev.kizuna.campaign.link.domain.Following;
import dev.kizuna.campaign.link.domain.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Where tracked links are followed; open to the world. */
@RestController
@Tag(name = "Links")
class RedirectController {

    static final String PATH = "/r/";

    private static final String COOKIE = "kizuna_journey";
    private static final Duration LOOK_BACK = Duration.ofDays(90);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String NOWHERE = """
            <!doctype html>
            <html lang="ja">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex">
            <title>リンクが見つかりません</title>
            <body style="font-family: sans-serif; max-width: 32rem; margin: 4rem auto; padding: 0 1rem">
            <h1>リンクが見つかりません</h1>
            <p>このリンクは存在しないか、利用できなくなりました。送り主にご確認ください。</p>
            <p lang="en">This link does not exist, or no longer does. Please ask whoever sent it to you.</p>
            """;

    private final FollowingLink following;
    private final Clock clock;

    RedirectController(FollowingLink following, Clock clock) {
        this.following = following;
        this.clock = clock;
    }

    @GetMapping(PATH + "{code}")
    @Operation(summary = "Follow a link: 302 to its target; a person's visit is recorded as a touch")
    ResponseEntity<byte[]> follow(
            @PathVariable String code,
            HttpMethod method,
            WebRequest request,
            @RequestHeader HttpHeaders headers,
            @CookieValue(name = COOKIE, required = false) @Nullable String journeyId) {
        List<String> purposes = Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(headers::getFirst)
                .filter(Objects::nonNull)
                .toList();
        var visit = new Visit(
                HttpMethod.HEAD.equals(method), purposes, headers.getFirst(HttpHeaders.USER_AGENT), journeyId);
        return switch (following.follow(code, visit, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            case Following.Counted(URI destination, String journey) ->
                redirect(destination)
                        .header(HttpHeaders.SET_COOKIE, cookie(journey, request.isSecure()))
                        .build();
            case Following.Uncounted(URI destination) -> redirect(destination).build();
            case Following.Nowhere() ->
                ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(HTML)
                        .cacheControl(CacheControl.noStore())
                        .body(NOWHERE.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static ResponseEntity.BodyBuilder redirect(URI destination) {
        return ResponseEntity.status(HttpStatus.FOUND).location(destination).cacheControl(CacheControl.noStore());
    }

    private static String cookie(String journey, boolean secure) {
        return ResponseCookie.from(COOKIE, journey)
                .path(PATH)
                .maxAge(LOOK_BACK)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
