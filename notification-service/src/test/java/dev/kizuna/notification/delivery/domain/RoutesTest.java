package dev.kizuna.notification.delivery.domain;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.about;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.by;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.direct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.directory.domain.InMemoryDirectory;
import dev.kizuna.notification.directory.domain.Person;
import dev.kizuna.notification.directory.domain.SomeEntries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static final Target FALLBACK = Target.channel("slack", "#kizuna-alerts");

    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final Routes all = routes("slack", "line", "mail", "webhook");

    @Test
    void shouldGoToThePartnersChannelAndThenToTheDefaultOne() {
        assertThat(all.of(breach("q1"))).containsExactly(at("slack", "#acme"), new Stop.At(FALLBACK));
        assertThat(all.of(about("q1", Kind.BREACH, 2, null))).containsExactly(new Stop.At(FALLBACK));
    }

    @Test
    void shouldReachAPersonAsThePersonWantsAndByWhateverElseReachesThem() {
        directory.put(person(List.of("line", "mail"), "U1", "L1", "sato@example.com"));

        assertThat(all.of(direct("q1", Kind.BREACH, 2, null)))
                .containsExactly(
                        to("line", "L1"),
                        to("mail", "sato@example.com"),
                        to("slack", "U1"),
                        at("slack", "#acme"),
                        new Stop.At(FALLBACK));
    }

    @Test
    void shouldPreferTheMediumThatWasAskedForAndTellWhatIsMissing() {
        directory.put(person(List.of(), "U1", null, null));

        assertThat(all.of(direct("q1", Kind.BREACH, 2, "mail")))
                .startsWith(new Stop.Missing("mail", "@sato", "no_address"), to("slack", "U1"));
        assertThat(routes("slack").of(direct("q1", Kind.BREACH, 2, "mail")))
                .startsWith(new Stop.Missing("mail", "-", "not_configured"), to("slack", "U1"));
    }

    @Test
    void shouldFallBackToTheChannelWhenNobodyKnowsThePerson() {
        assertThat(all.of(direct("q1", Kind.BREACH, 2, null)))
                .containsExactly(
                        new Stop.Missing("slack", "@sato", "no_address"), at("slack", "#acme"), new Stop.At(FALLBACK));
    }

    @Test
    void shouldFindGroupsAndEndpointsOfPartners() {
        assertThat(all.of(by("line", "q1", Kind.BREACH, 2)))
                .startsWith(new Stop.Missing("line", "acme", "no_group"), at("slack", "#acme"));

        directory.put(SomeEntries.partner("acme", "#acme"));
        assertThat(all.of(by("line", "q1", Kind.BREACH, 2))).startsWith(at("line", "G-acme"));
        assertThat(all.of(by("webhook", "q1", Kind.BREACH, 2))).startsWith(at("webhook", "crm"));
    }

    @Test
    void shouldKnowThatAMessageIsForSomebodyElseNow() {
        var toSato = new Posted("slack", "@sato", "D1", "1.2", null, Kind.BREACH, 2);
        var toMori = new Posted("slack", "@mori", "D2", "1.3", null, Kind.BREACH, 2);
        var channel = new Posted("slack", "#acme", "C1", "1.4", null, Kind.BREACH, 2);

        assertThat(Routes.isForSomebodyElse(toSato, direct("q1", Kind.BREACH, 3, null)))
                .isFalse();
        assertThat(Routes.isForSomebodyElse(toMori, direct("q1", Kind.BREACH, 3, null)))
                .isTrue();
        assertThat(Routes.isForSomebodyElse(channel, breach("q1"))).isFalse();
    }

    private Routes routes(String... media) {
        return new Routes(directory, new Media(Set.of(media), FALLBACK, _ -> Optional.of("crm")));
    }

    private static Stop at(String medium, String channel) {
        return new Stop.At(Target.channel(medium, channel));
    }

    private static Stop to(String medium, String address) {
        return new Stop.At(Target.person(medium, "sato", address));
    }

    private static Person person(
            List<String> notifyBy, @Nullable String slack, @Nullable String line, @Nullable String mail) {
        return new Person("acme", "sato", "佐藤", slack, line, mail, null, null, notifyBy, false, true);
    }
}
