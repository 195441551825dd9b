package dev.kizuna.notification.obligation.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ObligationIdTest {

    @Property
    void shouldBeReadBackFromItsTextAndFitIntoAUrl(
            @ForAll String policy,
            @ForAll String partner,
            @ForAll String subject,
            @ForAll @IntRange(min = 1) int round) {
        var id = new ObligationId(wellFormed(policy), wellFormed(partner), wellFormed(subject), round);

        assertThat(ObligationId.parse(id.toString())).contains(id);
        assertThat(URI.create("http://localhost/api/obligations/" + id).getPath())
                .endsWith("/" + id);
    }

    @Test
    void shouldKeepSubjectsApartThatLookLikeRounds() {
        assertThat(new ObligationId("p", "acme", "q:2", 1))
                .doesNotHaveToString(new ObligationId("p", "acme", "q", 2).toString());
    }

    @Test
    void shouldRefuseWhatIsNoId() {
        assertThat(ObligationId.parse("p:acme")).isEmpty();
        assertThat(ObligationId.parse("p:acme:q:two")).isEmpty();
        assertThat(ObligationId.parse("p:acme:q:1"))
                .as("round 1 is never written")
                .isEmpty();
        assertThat(ObligationId.parse("p:acme:q~zz")).isEmpty();
        assertThat(ObligationId.parse("p:acme:q~4")).isEmpty();
    }

    private static String wellFormed(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }
}
