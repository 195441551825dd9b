package dev.kizuna.notification.obligation.query;

import java.net.URI;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks another instance for its own part of an answer, with the token of whoever asked here. */
final class OtherInstances {

    private final RestClient http;

    OtherInstances(RestClient http) {
        this.http = http;
    }

    /**
     * The part of the answer that another instance has.
     *
     * @param pathAndQuery path and query, encoded
     * @return empty when it has none
     * @throws StoreNotReadyException when it does not answer
     */
    <T> Optional<T> ask(
            HostInfo host, String pathAndQuery, @Nullable String authorization, ParameterizedTypeReference<T> type) {
        try {
            return Optional.ofNullable(http.get()
                    .uri(URI.create("http://" + host.host() + ":" + host.port() + pathAndQuery))
                    .headers(headers -> {
                        if (authorization != null) {
                            headers.set(HttpHeaders.AUTHORIZATION, authorization);
                        }
                    })
                    .retrieve()
                    .body(type));
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                return Optional.empty();
            }
            throw new StoreNotReadyException("Instance " + host + " answers " + e.getStatusCode(), e);
        } catch (RestClientException e) {
            throw new StoreNotReadyException("Instance " + host + " does not answer", e);
        }
    }
}
