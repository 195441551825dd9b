package dev.kizuna.campaign.link.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.link.domain.AllowedHosts;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Following;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.campaign.link.domain.Touch;
import dev.kizuna.campaign.link.domain.Visit;
import dev.kizuna.kit.idempotency.Creation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowingLinkTest {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    private static final String JOURNEY = "0198a5c0-0000-7000-8000-000000000000";
    private static final Link LINK =
            new Link(new Code("spring"), "p-1", "c-1", "https://shop.example/fair", Instant.EPOCH);

    private final List<Touch> touches = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void shouldRecordATouchWhenAPersonFollowsTheLinkInAnyCase() {
        Following following = following("shop.example").follow("SPRING", visit(false), NOON);

        assertThat(following).isInstanceOf(Following.Counted.class);
        assertThat(touches)
                .containsExactly(new Touch(new Stamp("id-1", NOON), "id-2", "p-1", "c-1", "spring", JOURNEY));
    }

    /** Edge case 35. */
    @Test
    void shouldRecordNothingWhenOnlyTheHeadersAreAskedFor() {
        Following following = following("shop.example").follow("spring", visit(true), NOON);

        assertThat(following).isEqualTo(new Following.Uncounted(LINK.destination(null)));
        assertThat(touches).isEmpty();
    }

    @Test
    void shouldLeadNowhereWhenTheHostWasTakenOffTheListSinceTheLinkWasMade() {
        assertThat(following("other.example").follow("spring", visit(false), NOON))
                .isEqualTo(new Following.Nowhere());
        assertThat(touches).isEmpty();
    }

    @Test
    void shouldLeadNowhereWhenTheCodeIsUnknownOrNoCode() {
        assertThat(following("shop.example").follow("autumn", visit(false), NOON))
                .isEqualTo(new Following.Nowhere());
        assertThat(following("shop.example").follow("../spring", visit(false), NOON))
                .isEqualTo(new Following.Nowhere());
    }

    private static Visit visit(boolean headOnly) {
        return new Visit(headOnly, List.of(), "Mozilla/5.0", JOURNEY);
    }

    private FollowingLink following(String allowedHost) {
        return new FollowingLink(
                new OneLink(),
                new AllowedHosts(Set.of(allowedHost)),
                touches::add,
                () -> "id-" + ids.incrementAndGet());
    }

    private static final class OneLink implements Links {

        @Override
        public Optional<Kept<Link>> find(Code code) {
            return code.equals(LINK.code()) ? Optional.of(new Kept<>(LINK, 1)) : Optional.empty();
        }

        @Override
        public Addition<Link> add(Link link, Creation creation) {
            return new Addition.Taken<>(link.code().text());
        }

        @Override
        public List<Kept<Link>> list(@Nullable String partnerId, @Nullable String campaignId, String after, int limit) {
            return List.of(new Kept<>(LINK, 1));
        }
    }
}
