package dev.kizuna.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kit.time.IdSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CreationTest {

    private final AtomicInteger made = new AtomicInteger();
    private final IdSource ids = () -> "id-" + made.incrementAndGet();

    private record Request(String name) {}

    @Test
    void shouldGiveTheSameIdWhenTheKeyIsTheSame() {
        Creation first = Creation.of("key", "/api/partners", new Request("a"));
        Creation again = Creation.of(" key ", "/api/partners", new Request("a"));

        assertThat(again.id(ids, "partner")).isEqualTo(first.id(ids, "partner"));
        assertThat(again).isEqualTo(first);
        assertThat(first.id(ids, "inquiry")).isNotEqualTo(first.id(ids, "partner"));
        assertThat(made).hasValue(0);
    }

    @Test
    void shouldGiveANewIdWhenThereIsNoKey() {
        Creation creation = Creation.of(" ", "/api/partners", new Request("a"));

        assertThat(creation.id(ids, "partner")).isEqualTo("id-1");
        assertThat(creation.id(ids, "partner")).isEqualTo("id-2");
    }

    @Test
    void shouldTellRequestsApartWhenTheirKeyIsTheSame() {
        Creation first = Creation.of("key", "/api/partners", new Request("a"));

        assertThat(Creation.of("key", "/api/partners", new Request("b")).fingerprint())
                .isNotEqualTo(first.fingerprint());
        assertThat(Creation.of("key", "/api/inquiries", new Request("a")).fingerprint())
                .isNotEqualTo(first.fingerprint());
    }
}
