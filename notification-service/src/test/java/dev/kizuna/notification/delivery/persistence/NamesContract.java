package dev.kizuna.notification.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.delivery.domain.Names;
import dev.kizuna.notification.delivery.domain.Names.Name;
import org.junit.jupiter.api.Test;

/** What every place that keeps names must do. */
abstract class NamesContract {

    abstract Names names();

    @Test
    void shouldKeepTheNewestNameAndForgetWhatIsErased() {
        // given
        names().put("acme/partner", new Name("Acme", null));
        names().put("acme/person/sato", new Name("佐藤", "U1"));

        // when
        names().put("acme/partner", new Name("株式会社アクメ", null));

        // then
        assertThat(names().partner("acme")).contains(new Name("株式会社アクメ", null));
        assertThat(names().person("acme", "sato")).contains(new Name("佐藤", "U1"));
        assertThat(names().person("other", "sato")).isEmpty();

        // when
        names().erase("acme/person/sato");
        names().erase("acme/person/sato");

        // then
        assertThat(names().person("acme", "sato")).isEmpty();
        assertThat(names().partner("acme")).isPresent();
    }
}
