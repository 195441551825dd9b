package dev.kizuna.dashboard.remote;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.util.UriBuilder;

/** One service, asked and told. Never throws for what a service or the network does. */
public final class Remote {

    private static final Logger log = LoggerFactory.getLogger(Remote.class);
    private static final String LARGEST_PIECE = "500";
    private static final ParameterizedTypeReference<Map<String, Object>> ANYTHING =
            new ParameterizedTypeReference<>() {};
    private static final Set<Integer> DENIED = Set.of(401, 403);
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERRORS = 500;

    private final String name;
    private final RestClient client;

    public Remote(String name, RestClient client) {
        this.name = name;
        this.client = client;
    }

    /**
     * Asks for one thing.
     *
     * @param segments of the path, each of which may hold any character
     */
    public <T> Answer<T> get(ParameterizedTypeReference<T> type, Map<String, String> query, String... segments) {
        return seen(type, query, segments).map(Versioned::value);
    }

    /** Asks for one thing that is going to be changed, with the version it is in. */
    public <T> Answer<Versioned<T>> seen(
            ParameterizedTypeReference<T> type, Map<String, String> query, String... segments) {
        return exchange(
                segments,
                () -> client.get()
                        .uri(uri -> path(uri, query, segments))
                        .retrieve()
                        .toEntity(type),
                this::withVersion);
    }

    /** Asks for a list piece by piece, up to a number of pieces. */
    public <T> Answer<List<T>> list(
            ParameterizedTypeReference<Piece<T>> type, int mostPieces, Map<String, String> query, String... segments) {
        var asked = new HashMap<>(query);
        asked.put("limit", LARGEST_PIECE);
        return get(type, asked, segments).then(piece -> {
            String cursor = piece.nextCursor();
            if (cursor == null || mostPieces <= 1) {
                return new Answer.Got<>(piece.items());
            }
            asked.put("cursor", cursor);
            return list(type, mostPieces - 1, asked, segments)
                    .map(rest ->
                            Stream.concat(piece.items().stream(), rest.stream()).toList());
        });
    }

    /** Tells it to do something; what it has become comes back as it was written. */
    public Answer<Map<String, Object>> post(Order order, String... segments) {
        return tell(HttpMethod.POST, order, segments);
    }

    /** Tells it to put something in the place of what is there. */
    public Answer<Map<String, Object>> put(Order order, String... segments) {
        return tell(HttpMethod.PUT, order, segments);
    }

    private Answer<Map<String, Object>> tell(HttpMethod method, Order order, String... segments) {
        return exchange(
                segments,
                () -> client.method(method)
                        .uri(uri -> path(uri, Map.of(), segments))
                        .contentType(order.type())
                        .headers(headers -> conditions(order, headers))
                        .body(order.body())
                        .retrieve()
                        .toEntity(ANYTHING),
                answer -> new Answer.Got<>(answer.getBody() == null ? Map.of() : answer.getBody()));
    }

    private static void conditions(Order order, HttpHeaders headers) {
        if (order.key() != null) {
            headers.set("Idempotency-Key", order.key());
        }
        if (order.version() != null) {
            headers.set(HttpHeaders.IF_MATCH, order.version());
        }
    }

    private <T> Answer<Versioned<T>> withVersion(ResponseEntity<T> answer) {
        T value = answer.getBody();
        String version = answer.getHeaders().getFirst(HttpHeaders.ETAG);
        return value == null
                ? new Answer.Away<>(name)
                : new Answer.Got<>(new Versioned<>(value, version == null ? "" : version));
    }

    private interface Call<T> {
        ResponseEntity<T> send();
    }

    private <T, R> Answer<R> exchange(String[] segments, Call<T> call, Function<ResponseEntity<T>, Answer<R>> reading) {
        try {
            return reading.apply(call.send());
        } catch (RestClientResponseException e) {
            return refusal(e, segments);
        } catch (RestClientException e) {
            log.warn("{} did not answer {}: {}", name, String.join("/", segments), e.toString());
            return new Answer.Away<>(name);
        }
    }

    private <R> Answer<R> refusal(RestClientResponseException e, String... segments) {
        int status = e.getStatusCode().value();
        if (DENIED.contains(status)) {
            log.info("{} denies {}: {}", name, String.join("/", segments), status);
            return new Answer.Denied<>(name);
        }
        if (status == NOT_FOUND) {
            return new Answer.Absent<>();
        }
        if (status >= SERVER_ERRORS) {
            log.warn("{} failed to answer {}: {}", name, String.join("/", segments), status);
            return new Answer.Away<>(name);
        }
        return new Answer.Refused<>(problem(e));
    }

    private static Problem problem(RestClientResponseException e) {
        try {
            Problem problem = e.getResponseBodyAs(Problem.class);
            return problem == null ? Problem.UNKNOWN : problem;
        } catch (RestClientException _) {
            return Problem.UNKNOWN;
        }
    }

    private static URI path(UriBuilder uri, Map<String, String> query, String... segments) {
        UriBuilder built = uri.pathSegment(placeholders(segments.length));
        query.keySet().forEach(key -> built.queryParam(key, "{" + key + "}"));
        return built.build(variables(query, segments));
    }

    private static String[] placeholders(int count) {
        var names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = "{segment" + i + "}";
        }
        return names;
    }

    private static Map<String, Object> variables(Map<String, String> query, String... segments) {
        var variables = new HashMap<String, Object>(query);
        for (int i = 0; i < segments.length; i++) {
            variables.put("segment" + i, segments[i]);
        }
        return variables;
    }
}
