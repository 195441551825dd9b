package dev.kizuna.notification.obligation.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.kit.instance.InstanceKey;
import dev.kizuna.kit.instance.StoreNotReadyException;
import dev.kizuna.kit.streams.query.OtherInstances;
import dev.kizuna.kit.streams.query.RunningStreams;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.query.SummaryQuery.By;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.web.client.RestClient;

/** What is asked of an engine that does not run yet is refused, never answered by half. */
class NotRunningTest {

    private final RunningStreams streams = new RunningStreams(
            new DefaultListableBeanFactory().getBeanProvider(StreamsBuilderFactoryBean.class),
            new HostInfo("127.0.0.1", 8084));
    private final Obligations obligations = new Obligations(
            streams,
            new LocalObligations(() -> RunningShelf.allOf(streams)),
            OtherInstances.with(RestClient.builder(), new InstanceKey("secret"), Duration.ofSeconds(1)));

    @Test
    void shouldSayThatItIsStarting() {
        assertThatThrownBy(() -> obligations.find(new ObligationId("p", "acme", "q", 1), "/x"))
                .isInstanceOf(StoreNotReadyException.class)
                .hasMessage("The engine is starting");
        assertThatThrownBy(() -> obligations.summary(new SummaryQuery(null, null, Set.of(), By.POLICY), "/x"))
                .isInstanceOf(StoreNotReadyException.class);
    }
}
