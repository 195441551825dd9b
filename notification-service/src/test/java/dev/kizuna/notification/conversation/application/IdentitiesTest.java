package dev.kizuna.notification.conversation.application;

import static dev.kizuna.notification.directory.domain.SomeEntries.colleague;
import static dev.kizuna.notification.directory.domain.SomeEntries.partner;
import static dev.kizuna.notification.directory.domain.SomeEntries.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.conversation.domain.Author;
import dev.kizuna.notification.directory.domain.InMemoryDirectory;
import dev.kizuna.notification.directory.domain.Partner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private static final Partner ACME = partner("acme", "#acme");

    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final Identities identities = new Identities(directory);

    @BeforeEach
    void enter() {
        directory.put(ACME);
        directory.put(person("acme", "tanaka", "U-TANAKA"));
        directory.put(person("acme", "u-sato", "U-SATO"));
        directory.put(colleague("acme", "support", "U-SUPPORT"));
        directory.put(person("other", "yamada", "U-YAMADA"));
    }

    @Test
    void shouldTakeOwnersAndStaffForColleaguesAndEverybodyElseInTheDirectoryForThePartners() {
        assertThat(author("U-SATO", false)).contains(new Author.Colleague("u-sato"));
        assertThat(author("U-SUPPORT", false)).contains(new Author.Colleague("support"));
        assertThat(author("U-TANAKA", false)).contains(new Author.OfPartner("acme", "tanaka", null));
    }

    @Test
    void shouldNotGuessWhoSomebodyIs() {
        assertThat(author("U-YAMADA", false)).as("another partner's person").isEmpty();
        assertThat(author("U-NOBODY", false)).isEmpty();
    }

    @Test
    void shouldTakeAStrangerFromAnotherCompanysWorkspaceForThePartnersWhoseChannelItIs() {
        assertThat(author("U-CONNECT", true))
                .hasValueSatisfying(found -> assertThat(found).isInstanceOfSatisfying(Author.OfPartner.class, of -> {
                    assertThat(of.partnerId()).isEqualTo("acme");
                    assertThat(of.alias()).doesNotContain("U-CONNECT");
                }));
        assertThat(identities.author(List.of(ACME, partner("other", "#acme")), List.of(), "U-CONNECT", true))
                .as("a channel of two partners")
                .isEmpty();
    }

    @Test
    void shouldAddressPeopleInTheirOwnLanguageOrThePartners() {
        assertThat(identities.localeOf(directory.entriesOfSlackUser("U-SUPPORT")))
                .isEqualTo("en");
        assertThat(identities.localeOf(directory.entriesOfSlackUser("U-TANAKA")))
                .isEqualTo("ja");
        assertThat(identities.localeOf(List.of())).isEqualTo("ja");
    }

    private Optional<Author> author(String user, boolean fromOtherCompany) {
        return identities.author(List.of(ACME), directory.entriesOfSlackUser(user), user, fromOtherCompany);
    }
}
