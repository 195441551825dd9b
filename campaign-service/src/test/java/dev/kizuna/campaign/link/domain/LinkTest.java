package dev.kizuna.campaign.link.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTest {

    private static final String ADDED =
            "utm_source=p%2B1&utm_medium=partner&utm_campaign=spring+fair&utm_content=abc&kizuna_journey=j-1";

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://shop.example,              https://shop.example?ADDED
            https://shop.example/a,            https://shop.example/a?ADDED
            https://shop.example/a?,           https://shop.example/a?ADDED
            https://shop.example/a?x=1,        https://shop.example/a?x=1&ADDED
            https://shop.example/a?x=1&,       https://shop.example/a?x=1&ADDED
            https://shop.example/a#top,        https://shop.example/a?ADDED#top
            https://shop.example/a?x=1#top?b,  https://shop.example/a?x=1&ADDED#top?b
            https://shop.example/a?x=%2Fb%26,  https://shop.example/a?x=%2Fb%26&ADDED
            """)
    void shouldAddItsParametersToTheQueryWhenItIsFollowed(String target, String destination) {
        assertThat(link(target).destination("j-1")).hasToString(destination.replace("ADDED", ADDED));
    }

    @Test
    void shouldLeaveUtmParametersAsTheyAreWhenTheTargetHasThem() {
        assertThat(link("https://shop.example/?utm_source=mail&utm_medium=x").destination(null))
                .hasToString(
                        "https://shop.example/?utm_source=mail&utm_medium=x&utm_campaign=spring+fair&utm_content=abc");
    }

    private static Link link(String target) {
        return new Link(new Code("abc"), "p+1", "spring fair", target, Instant.EPOCH);
    }
}
