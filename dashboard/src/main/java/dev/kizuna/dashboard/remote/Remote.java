package dev.kizuna.dashboard.remote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;

/** One service, asked with GET. Never throws for what a service or the network does. */
public final class Remote {

    private static final Logger log = LoggerFactory.getLogger(Remote.class);
    private static final String LARGEST_PIECE = "500";

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
        try {
            T value = client.get()
                    .uri(uri -> {
                        UriBuilder built = uri.pathSegment(placeholders(segments.length));
                        query.keySet().forEach(key -> built.queryParam(key, "{" + key + "}"));
                        return built.build(variables(query, segments));
                    })
                    .retrieve()
                    .body(type);
            return value == null ? new Answer.Away<>(name) : new Answer.Got<>(value);
        } catch (HttpClientErrorException.NotFound _) {
            return new Answer.Absent<>();
        } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden e) {
            log.info("{} denies {}: {}", name, String.join("/", segments), e.getStatusCode());
            return new Answer.Denied<>(name);
        } catch (RestClientException e) {
            log.warn("{} did not answer {}: {}", name, String.join("/", segments), e.toString());
            return new Answer.Away<>(name);
        }
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
