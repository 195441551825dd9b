package dev.kizuna.campaign.link.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTest {

    private static final String TARGET = "https://shop.example/";
    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
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
        assertThat(link().destination(target).with("j-1")).isEqualTo(destination.replace("ADDED", ADDED));
    }

    @Test
    void shouldLeaveParametersAsTheyAreWhenTheTargetHasThem() {
        assertThat(link().destination("https://shop.example/?utm_source=mail&utm_medium=x")
                        .plain())
                .isEqualTo(
                        "https://shop.example/?utm_source=mail&utm_medium=x&utm_campaign=spring+fair&utm_content=abc");
        assertThat(link().destination("https://shop.example/?kizuna_journey=j#a")
                        .with("j-1"))
                .startsWith("https://shop.example/?kizuna_journey=j&utm_source=")
                .endsWith("&utm_content=abc#a");
    }

    @Test
    void shouldWriteTheDestinationInAsciiWhenTheTargetIsNot() {
        assertThat(link().destination("https://shop.example/春").plain())
                .startsWith("https://shop.example/%E6%98%A5?utm_source=");
    }

    @Test
    void shouldLeadSomewhereOnlyWithinItsTime() {
        Link link = link(new Link.Settings(TARGET, null, null, NOON, NOON.plusSeconds(60)));

        assertThat(link.closedAt(NOON.minusMillis(1))).isEqualTo(Closing.NOT_YET);
        assertThat(link.closedAt(NOON)).isNull();
        assertThat(link.closedAt(NOON.plusMillis(59_999))).isNull();
        assertThat(link.closedAt(NOON.plusSeconds(60))).isEqualTo(Closing.EXPIRED);
    }

    @Test
    void shouldLeadNowhereWhileItRests() {
        assertThat(link().pause(true))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(((Link) accepted.state()).closedAt(NOON))
                                .isEqualTo(Closing.PAUSED));
        assertThat(link().pause(false)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void shouldRefuseATimeWhenItEndsBeforeItBegins() {
        var backwards = new Link.Settings(TARGET, null, null, NOON, NOON);

        assertThat(link().set(backwards))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .containsExactly(
                                        new Refusal(Reason.ENDS_BEFORE_START, "/validTo", "is not after validFrom")));
        assertThat(link(backwards).make(new Stamp("e-1", NOON))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void shouldTellOfItselfOnceWhenItIsMade() {
        var stamp = new Stamp("e-1", NOON);

        assertThat(link().make(stamp)).isEqualTo(Decision.accepted(link(), new LinkMade(stamp, link())));
    }

    private static Link link() {
        return link(new Link.Settings(TARGET, null, null, null, null));
    }

    private static Link link(Link.Settings settings) {
        return new Link(new Code("abc"), "p+1", "spring fair", settings, false, Instant.EPOCH);
    }
}
