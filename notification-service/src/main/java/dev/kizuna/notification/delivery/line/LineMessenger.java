package dev.kizuna.notification.delivery.line;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.client.MessagingApiClientException;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.PushMessageResponse;
import com.linecorp.bot.messaging.model.SentMessage;
import com.linecorp.bot.messaging.model.TextMessage;
import dev.kizuna.notification.delivery.domain.FollowUps;
import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Media;
import dev.kizuna.notification.delivery.domain.Messenger;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.OneLine;
import dev.kizuna.notification.delivery.domain.PlainText;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.delivery.domain.Target;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Pushes to a LINE group or user. LINE cannot change a message, so what is new is said in a further one that quotes the first. Each
 * message has its retry key, by which LINE itself knows a repetition (for 24 hours), so that a lost answer is simply asked for again.
 */
public final class LineMessenger implements Messenger {

    private static final int LONGEST = 5_000;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration QUOTA_PAUSE = Duration.ofHours(1);

    private final MessagingApiClient line;
    private final Duration patience;

    /** @param patience how long an answer is waited for */
    public LineMessenger(MessagingApiClient line, Duration patience) {
        this.line = line;
        this.patience = patience;
    }

    @Override
    public String medium() {
        return Media.LINE;
    }

    @Override
    public boolean edits() {
        return false;
    }

    @Override
    public Answer post(Target target, Notification notification, Letter letter, @Nullable Posted under) {
        return push(target, notification, letter, under);
    }

    @Override
    public Answer update(Target target, Posted posted, Notification notification, Letter letter) {
        return FollowUps.isNews(posted, notification)
                ? push(target, notification, letter, posted)
                : new Answer.Stands(posted.channel(), posted.messageId(), posted.reference());
    }

    @Override
    public Answer find(Target target, Notification notification, @Nullable Posted under, Instant since) {
        return new Answer.Nothing();
    }

    private Answer push(Target target, Notification notification, Letter letter, @Nullable Posted quoted) {
        String text = letter.title() + "\n\n" + PlainText.of(letter);
        String end = "\n\n" + letter.link();
        var message = new TextMessage.Builder(OneLine.shortened(text, LONGEST - end.length()) + end)
                .quoteToken(quoted == null ? null : quoted.reference())
                .build();
        var request = new PushMessageRequest(target.address(), List.of(message), false, null);
        CompletableFuture<Result<PushMessageResponse>> call = line.pushMessage(notification.idempotencyKey(), request);
        try {
            return stands(
                    target,
                    call.get(patience.toMillis(), TimeUnit.MILLISECONDS).body().sentMessages());
        } catch (ExecutionException e) {
            return answer(target, e.getCause());
        } catch (TimeoutException e) {
            call.cancel(true);
            return new Answer.Silence("LINE does not answer");
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Silence("interrupted");
        }
    }

    private static Answer stands(Target target, @Nullable List<SentMessage> sent) {
        String channel = target.isPersonal() ? "" : target.address();
        return sent == null || sent.isEmpty()
                ? new Answer.Stands(channel, "", null)
                : new Answer.Stands(
                        channel, sent.getFirst().id(), sent.getFirst().quoteToken());
    }

    private static Answer answer(Target target, @Nullable Throwable failure) {
        return switch (failure) {
            case MessagingApiClientException refusal -> answer(target, refusal);
            case ConnectException _, UnknownHostException _ -> new Answer.Unreached("LINE cannot be reached");
            case IOException _ -> new Answer.Silence("LINE does not answer");
            case null, default -> new Answer.Refused(String.valueOf(failure));
        };
    }

    /** LINE says in words only which of several things a 400 or 429 means. */
    private static Answer answer(Target target, MessagingApiClientException refusal) {
        String said = String.valueOf(refusal.getError()).toLowerCase(Locale.ROOT);
        String why = "LINE answers " + refusal.getCode();
        return switch (refusal.getCode()) {
            case CONFLICT -> stands(target, refusal.getSentMessages());
            case TOO_MANY_REQUESTS ->
                new Answer.Later(said.contains("monthly") ? QUOTA_PAUSE : PAUSE, true, why + ": " + quota(said));
            case 401, 403 -> new Answer.NoAccess(why);
            case 400 ->
                said.contains("'to'") || said.contains("failed to send")
                        ? new Answer.NoChannel("not_in_group")
                        : new Answer.Refused(why);
            case 404 -> new Answer.NoChannel("not_found");
            default -> refusal.getCode() >= SERVER_ERROR ? new Answer.Silence(why) : new Answer.Refused(why);
        };
    }

    private static String quota(String said) {
        return said.contains("monthly") ? "the month's quota is used up" : "too much at once";
    }
}
