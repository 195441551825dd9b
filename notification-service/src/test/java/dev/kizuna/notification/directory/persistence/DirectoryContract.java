package dev.kizuna.notification.directory.persistence;

import static dev.kizuna.notification.directory.domain.SomeEntries.colleague;
import static dev.kizuna.notification.directory.domain.SomeEntries.partner;
import static dev.kizuna.notification.directory.domain.SomeEntries.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.Partner;
import org.junit.jupiter.api.Test;

/** What every place that keeps the directory must do. */
abstract class DirectoryContract {

    abstract Directory directory();

    @Test
    void shouldKeepTheNewestEntryWithAllThatIsInIt() {
        // given
        directory().put(partner("acme", "#old"));
        directory().put(colleague("acme", "sato", "U1"));

        // when
        directory().put(partner("acme", "#acme"));

        // then
        assertThat(directory().partner("acme")).contains(partner("acme", "#acme"));
        assertThat(directory().person("acme", "sato")).contains(colleague("acme", "sato", "U1"));
        assertThat(directory().person("other", "sato")).isEmpty();
        assertThat(directory().partnersOfSlackChannel("#old")).isEmpty();
    }

    @Test
    void shouldFindWhomAChannelAGroupOrAUserStandsFor() {
        // given
        directory().put(partner("beta", "C-shared"));
        directory().put(partner("gamma", "C-shared"));
        directory().put(colleague("beta", "ito", "U2"));
        directory().put(colleague("gamma", "ito", "U2"));
        directory().put(person("gamma", "no-slack", null));

        // then
        assertThat(directory().partnersOfSlackChannel("C-shared"))
                .extracting(Partner::partnerId)
                .containsExactly("beta", "gamma");
        assertThat(directory().partnersOfLineGroup("G-beta"))
                .extracting(Partner::partnerId)
                .containsExactly("beta");
        assertThat(directory().partnersLookedAfterBy("u-mori"))
                .extracting(Partner::partnerId)
                .contains("beta", "gamma");
        assertThat(directory().partnersLookedAfterBy("nobody")).isEmpty();
        assertThat(directory().entriesOfSlackUser("U2"))
                .containsExactly(colleague("beta", "ito", "U2"), colleague("gamma", "ito", "U2"));
        assertThat(directory().entriesOfLineUser("L-U2")).hasSize(2);
        assertThat(directory().partnersOfSlackChannel("C-none")).isEmpty();
    }

    @Test
    void shouldLeaveNothingOfAPersonReadableOnceItIsErased() {
        // given
        directory().put(partner("delta", "#delta"));
        directory().put(person("delta", "tanaka", "U3"));

        // when
        directory().erase("delta/person/tanaka");
        directory().erase("delta/person/tanaka");

        // then
        assertThat(directory().person("delta", "tanaka")).isEmpty();
        assertThat(directory().entriesOfSlackUser("U3")).isEmpty();
        assertThat(directory().entriesOfLineUser("L-U3")).isEmpty();
        assertThat(directory().partner("delta")).isPresent();
    }
}
