package dev.kizuna.dashboard.story;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import dev.kizuna.dashboard.story.Story.Deal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Success stories and the deals that show them, asked from the services that know them. */
@Component
class Stories {

    private static final int MOST_PIECES = 4;
    private static final ParameterizedTypeReference<Piece<Story>> STORIES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Deal> DEAL = new ParameterizedTypeReference<>() {};

    private final Services services;

    Stories(Services services) {
        this.services = services;
    }

    /** Those of a partner's own successes, and those of others that it repeated. */
    Answer<List<Story>> around(String partnerId) {
        return ask("partnerId", partnerId)
                .then(own -> ask("status", "REPLICATED")
                        .map(repeated -> Stream.concat(
                                        own.stream()
                                                .filter(story ->
                                                        story.partnerId().equals(partnerId)),
                                        repeated.stream()
                                                .filter(story ->
                                                        !story.partnerId().equals(partnerId)
                                                                && story.isRepeatedBy(partnerId)))
                                .toList()));
    }

    private Answer<List<Story>> ask(String filter, String value) {
        return services.partner().list(STORIES, MOST_PIECES, Map.of(filter, value), "api", "success-stories");
    }

    /** Deals by id, as far as they can be had: a service that does not answer once is not asked for the rest. */
    Map<String, Deal> deals(Collection<String> ids) {
        Map<String, Deal> deals = new HashMap<>();
        for (String id : ids) {
            Answer<Deal> answer = services.campaign().get(DEAL, Map.of(), "api", "deals", id);
            if (answer instanceof Answer.Away<Deal>) {
                break;
            }
            answer.toOptional().ifPresent(deal -> deals.put(id, deal));
        }
        return deals;
    }
}
