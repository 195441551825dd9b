package dev.kizuna.notification.delivery.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;

/**
 * Opens Slack's client the way messages need it. Its HTTP client sends a request again by itself when a connection breaks,
 * which repeats a post that was taken; here whether to repeat is decided after a look at the channel.
 */
public final class SlackConnection {

    private SlackConnection() {}

    /**
     * A client of Slack's Web API.
     *
     * @param apiUrl base of the Web API, with a slash at the end
     * @param patience how long an answer is waited for, all in all
     */
    public static Slack open(String apiUrl, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        config.setHttpClientReadTimeoutMillis(millis);
        config.setHttpClientWriteTimeoutMillis(millis);
        config.setHttpClientCallTimeoutMillis(millis);
        config.setStatsEnabled(false);
        var http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .connectTimeout(patience)
                .retryOnConnectionFailure(false)
                .build();
        return Slack.getInstance(config, new SlackHttpClient(http));
    }
}
