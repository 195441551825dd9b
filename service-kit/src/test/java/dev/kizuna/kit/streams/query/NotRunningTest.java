package dev.kizuna.kit.streams.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.kit.instance.InstanceKey;
import dev.kizuna.kit.instance.StoreNotReadyException;
import java.time.Duration;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.web.client.RestClient;

/** What is asked of a topology that does not run yet is refused, never answered by half. */
class NotRunningTest {

    private final RunningStreams streams = new RunningStreams(
            new DefaultListableBeanFactory().getBeanProvider(StreamsBuilderFactoryBean.class),
            new HostInfo("127.0.0.1", 8084));

    @Test
    void shouldSayThatItIsStartingWhenItIsAskedTooEarly() {
        assertThatThrownBy(() -> streams.partitions(0))
                .isInstanceOf(StoreNotReadyException.class)
                .hasMessage("The engine is starting");
        assertThatThrownBy(() -> streams.others("store")).isInstanceOf(StoreNotReadyException.class);
        assertThatThrownBy(() -> streams.otherWith("store", "acme")).isInstanceOf(StoreNotReadyException.class);
    }

    @Test
    void shouldSayThatAnotherInstanceDoesNotAnswerWhenNobodyListens() {
        var others = OtherInstances.with(RestClient.builder(), new InstanceKey("secret"), Duration.ofSeconds(1));

        assertThatThrownBy(() -> others.ask(
                        new HostInfo("127.0.0.1", 1),
                        "/internal/obligations",
                        new ParameterizedTypeReference<String>() {}))
                .isInstanceOf(StoreNotReadyException.class)
                .hasMessageContaining("127.0.0.1");
    }
}
