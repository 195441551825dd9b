package dev.kizuna.notification.delivery.webhook;

import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Media;
import dev.kizuna.notification.delivery.domain.Messenger;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.delivery.domain.Target;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Posts signed webhooks. Each revision of a matter is a message of its own, with an id that is the same for each try of it, by which
 * the receiver knows a repetition. Redirects are not followed, since they lead to where nobody allowed.
 */
public final class WebhookMessenger implements Messenger {

    private static final int REDIRECTION = 300;
    private static final int CLIENT_ERROR = 400;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final HttpClient http;
    private final Endpoints endpoints;
    private final WebhookBody bodies;
    private final Duration patience;
    private final Clock clock;

    /**
     * Webhooks.
     *
     * @param http a client that follows no redirects
     * @param patience how long an answer is waited for
     */
    public WebhookMessenger(HttpClient http, Endpoints endpoints, WebhookBody bodies, Duration patience, Clock clock) {
        if (http.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("Webhooks must not follow redirects");
        }
        this.http = http;
        this.endpoints = endpoints;
        this.bodies = bodies;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public String medium() {
        return Media.WEBHOOK;
    }

    @Override
    public boolean edits() {
        return false;
    }

    @Override
    public Answer post(Target target, Notification notification, Letter letter, @Nullable Posted under) {
        Optional<Endpoint> endpoint = endpoints.named(target.address());
        return endpoint.isEmpty()
                ? new Answer.NoChannel("no_endpoint")
                : send(endpoint.get(), notification.idempotencyKey().toString(), bodies.of(notification, letter));
    }

    @Override
    public Answer update(Target target, Posted posted, Notification notification, Letter letter) {
        return post(target, notification, letter, null);
    }

    @Override
    public Answer find(Target target, Notification notification, @Nullable Posted under, Instant since) {
        return new Answer.Nothing();
    }

    private Answer send(Endpoint endpoint, String id, String body) {
        long now = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(endpoint.url())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Kizuna")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(now))
                .header(
                        "webhook-signature",
                        endpoint.secrets().stream()
                                .map(secret -> secret.sign(id, now, body))
                                .collect(Collectors.joining(" ")))
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<Void>> call = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return answer(endpoint, id, call.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return failure(e.getCause());
        } catch (TimeoutException e) {
            call.cancel(true);
            return new Answer.Silence("no answer");
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Silence("interrupted");
        }
    }

    private static Answer failure(@Nullable Throwable failure) {
        return switch (failure) {
            case ConnectException _, HttpConnectTimeoutException _, UnresolvedAddressException _ ->
                new Answer.Unreached("cannot be reached");
            case IOException e
            when e.getCause() instanceof UnresolvedAddressException -> new Answer.Unreached("cannot be reached");
            case IOException _ -> new Answer.Silence("no answer");
            case null, default -> new Answer.Unreached(String.valueOf(failure));
        };
    }

    private Answer answer(Endpoint endpoint, String id, HttpResponse<Void> response) {
        int status = response.statusCode();
        String why = "HTTP " + status;
        Optional<Duration> retryAfter =
                response.headers().firstValue("Retry-After").map(this::pause);
        if (status >= REDIRECTION && status < CLIENT_ERROR) {
            return new Answer.NoChannel("redirects");
        }
        return switch (status) {
            case 200, 201, 202, 203, 204, 205, 206 -> new Answer.Stands(endpoint.name(), id, null);
            case 404, 410 -> new Answer.NoChannel("gone");
            case 429, 503 ->
                status == 429 || retryAfter.isPresent()
                        ? new Answer.Later(retryAfter.orElse(USUAL_PAUSE), false, why)
                        : new Answer.Unreached(why);
            default -> new Answer.Unreached(why);
        };
    }

    private Duration pause(String header) {
        try {
            return bounded(Duration.ofSeconds(Long.parseLong(header.strip())));
        } catch (NumberFormatException e) {
            return until(header);
        }
    }

    private Duration until(String date) {
        try {
            Instant at = ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return bounded(Duration.between(clock.instant(), at));
        } catch (DateTimeException e) {
            return USUAL_PAUSE;
        }
    }

    private static Duration bounded(Duration asked) {
        if (asked.compareTo(Duration.ofSeconds(1)) < 0) {
            return Duration.ofSeconds(1);
        }
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}
