package dev.kizuna.notification.conversation.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says something to the one who clicked, behind the answer that Slack waits for. Nothing depends on it: what was done is
 * safe before, and the message itself follows the promise.
 */
public final class SlackAnswers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SlackAnswers.class);

    private final Slack slack;
    private final MethodsClient methods;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public SlackAnswers(Slack slack, MethodsClient methods) {
        this.slack = slack;
        this.methods = methods;
    }

    /** Only the one who clicked sees it. */
    void whisper(String responseUrl, String text) {
        if (!responseUrl.isEmpty()) {
            threads.execute(() -> send(responseUrl, text));
        }
    }

    /** Opens a form; Slack allows it for three seconds after the click. */
    void open(String triggerId, View form, String responseUrl, String ifItFails) {
        threads.execute(() -> {
            try {
                var answer = methods.viewsOpen(
                        request -> request.triggerId(triggerId).view(form));
                if (!answer.isOk()) {
                    log.warn("Slack does not open {}: {}", form.getCallbackId(), answer.getError());
                    whisper(responseUrl, ifItFails);
                }
            } catch (IOException | SlackApiException e) {
                log.warn("Slack does not open {}: {}", form.getCallbackId(), e.toString());
                whisper(responseUrl, ifItFails);
            }
        });
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private void send(String responseUrl, String text) {
        var body = Map.of("response_type", "ephemeral", "replace_original", false, "text", text);
        try (Response answer = slack.getHttpClient().postJsonBody(responseUrl, body)) {
            if (!answer.isSuccessful()) {
                log.warn("Slack takes no answer to a click: {}", answer.code());
            }
        } catch (IOException e) {
            log.warn("Slack takes no answer to a click: {}", e.toString());
        }
    }
}
