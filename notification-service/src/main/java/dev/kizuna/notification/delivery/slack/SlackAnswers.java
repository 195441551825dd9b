package dev.kizuna.notification.delivery.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.kizuna.notification.delivery.domain.Messenger.Answer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What Slack's answers mean. */
final class SlackAnswers {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);

    private static final Set<String> NO_CHANNEL = Set.of(
            "channel_not_found",
            "not_in_channel",
            "is_archived",
            "restricted_action",
            "user_not_found",
            "user_disabled",
            "cannot_dm_bot",
            "messages_tab_disabled");

    private static final Set<String> NO_ACCESS = Set.of(
            "not_authed",
            "invalid_auth",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "missing_scope",
            "no_permission",
            "access_denied");

    private static final Set<String> GONE =
            Set.of("message_not_found", "cant_update_message", "edit_window_closed", "thread_not_found");

    private static final Set<String> PAUSE = Set.of("ratelimited", "rate_limited");

    private static final Set<String> DOUBTFUL =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

    private SlackAnswers() {}

    /** A call of the Web API. */
    interface Call<R extends SlackApiTextResponse> {
        R run() throws IOException, SlackApiException;
    }

    /** @param limitedEverywhere whether a limit on this method holds for all channels, as it does for all but posting */
    static <R extends SlackApiTextResponse> Answer of(
            boolean limitedEverywhere, Call<R> call, Function<R, Answer> success) {
        try {
            R response = call.run();
            return response.isOk()
                    ? success.apply(response)
                    : refused(limitedEverywhere, String.valueOf(response.getError()));
        } catch (SlackApiException e) {
            int status = e.getResponse().code();
            if (status == TOO_MANY_REQUESTS) {
                return new Answer.Later(
                        retryAfter(e.getResponse().header("Retry-After")), limitedEverywhere, "Slack asks for a pause");
            }
            return status >= SERVER_ERROR
                    ? new Answer.Silence("Slack answers " + status)
                    : new Answer.Refused("Slack answers " + status);
        } catch (ConnectException | UnknownHostException e) {
            return new Answer.Unreached(
                    "Slack cannot be reached: " + e.getClass().getSimpleName());
        } catch (IOException e) {
            return new Answer.Silence("Slack does not answer: " + e.getClass().getSimpleName());
        }
    }

    private static Answer refused(boolean limitedEverywhere, String error) {
        if (NO_CHANNEL.contains(error)) {
            return new Answer.NoChannel(error);
        }
        if (NO_ACCESS.contains(error)) {
            return new Answer.NoAccess(error);
        }
        if (GONE.contains(error)) {
            return new Answer.Nothing();
        }
        if (PAUSE.contains(error)) {
            return new Answer.Later(USUAL_PAUSE, limitedEverywhere, error);
        }
        return DOUBTFUL.contains(error) ? new Answer.Silence(error) : new Answer.Refused(error);
    }

    private static Duration retryAfter(@Nullable String header) {
        try {
            return header == null ? USUAL_PAUSE : Duration.ofSeconds(Math.max(1, Long.parseLong(header.strip())));
        } catch (NumberFormatException e) {
            return USUAL_PAUSE;
        }
    }
}
