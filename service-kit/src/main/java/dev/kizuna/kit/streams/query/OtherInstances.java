package dev.kizuna.kit.streams.query;

import dev.kizuna.kit.instance.InstanceKey;
import dev.kizuna.kit.instance.StoreNotReadyException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks another instance for its own part of an answer, with the key that all instances share. */
public final class OtherInstances {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(1);

    private final RestClient http;

    private OtherInstances(RestClient http) {
        this.http = http;
    }

    /**
     * The others.
     *
     * @param http is copied and not changed
     * @param patience how long an answer may take
     */
    public static OtherInstances with(RestClient.Builder http, InstanceKey key, Duration patience) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_PATIENCE).build());
        requests.setReadTimeout(patience);
        return new OtherInstances(http.clone()
                .requestFactory(requests)
                .defaultHeader(InstanceKey.HEADER, key.value())
                .build());
    }

    /**
     * The part of the answer that another instance has.
     *
     * @param pathAndQuery path and query, encoded
     * @return empty when it has none
     * @throws StoreNotReadyException when it does not answer
     */
    public <T> Optional<T> ask(HostInfo host, String pathAndQuery, ParameterizedTypeReference<T> type) {
        return Optional.ofNullable(
                exchange(host, http.get().uri(at(host, pathAndQuery)), request -> request.body(type)));
    }

    /**
     * What another instance answers to something it is handed.
     *
     * @throws StoreNotReadyException when it does not answer
     */
    public <T> T post(HostInfo host, String path, Object body, Class<T> type) {
        T answer = exchange(
                host,
                http.post()
                        .uri(at(host, path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body),
                request -> request.body(type));
        if (answer == null) {
            throw new StoreNotReadyException("Instance " + host + " has no answer", null);
        }
        return answer;
    }

    private static <T> @Nullable T exchange(
            HostInfo host,
            RestClient.RequestHeadersSpec<?> request,
            Function<RestClient.ResponseSpec, @Nullable T> answer) {
        try {
            return answer.apply(request.retrieve());
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                return null;
            }
            throw new StoreNotReadyException("Instance " + host + " answers " + e.getStatusCode(), e);
        } catch (RestClientException e) {
            throw new StoreNotReadyException("Instance " + host + " does not answer", e);
        }
    }

    private static URI at(HostInfo host, String pathAndQuery) {
        return URI.create("http://" + host.host() + ":" + host.port() + pathAndQuery);
    }
}
