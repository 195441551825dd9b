package dev.kizuna.kit.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class InstanceDoorTest {

    private final List<Exception> refusals = new ArrayList<>();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/internal/obligations");
    private final MockFilterChain beyond = new MockFilterChain();
    private final InstanceDoor door = new InstanceDoor(new InstanceKey("secret"), (_, _, _, refusal) -> {
        refusals.add(refusal);
        return null;
    });

    @Test
    void shouldLetAnotherInstanceInWhenItHasTheKey() throws Exception {
        request.addHeader(InstanceKey.HEADER, "secret");

        door.doFilter(request, new MockHttpServletResponse(), beyond);

        assertThat(beyond.getRequest()).isSameAs(request);
        assertThat(refusals).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Secret", "secret "})
    void shouldRefuseWhoeverHasNotTheKey(String sent) throws Exception {
        if (sent != null) {
            request.addHeader(InstanceKey.HEADER, sent);
        }

        door.doFilter(request, new MockHttpServletResponse(), beyond);

        assertThat(beyond.getRequest()).isNull();
        assertThat(refusals).singleElement().isInstanceOf(ProblemException.class);
    }
}
