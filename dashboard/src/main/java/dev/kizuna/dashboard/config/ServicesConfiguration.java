package dev.kizuna.dashboard.config;

import dev.kizuna.dashboard.remote.Remote;
import dev.kizuna.dashboard.remote.Services;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The services as the dashboard calls them: soon answered or given up, and with the token of whoever is looking. */
@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {

    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration TO_ANSWER = Duration.ofSeconds(4);

    @Bean
    Services services(RestClient.Builder builder, ServiceUrls urls, UserToken token) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(TO_ANSWER);
        builder.requestFactory(requests).requestInterceptor(passOn(token));
        return new Services(
                remote(builder, "partner-service", urls.partner()),
                remote(builder, "campaign-service", urls.campaign()),
                remote(builder, "kpi-service", urls.kpi()),
                remote(builder, "notification-service", urls.notification()));
    }

    private static Remote remote(RestClient.Builder builder, String name, URI url) {
        return new Remote(name, builder.clone().baseUrl(url).build());
    }

    private static ClientHttpRequestInterceptor passOn(UserToken token) {
        return (request, body, execution) -> {
            token.current().ifPresent(request.getHeaders()::setBearerAuth);
            return execution.execute(request, body);
        };
    }

    /** Nobody logs in where the services are open on the loopback. */
    @Bean
    @Profile("local")
    UserToken noToken() {
        return Optional::empty;
    }
}
