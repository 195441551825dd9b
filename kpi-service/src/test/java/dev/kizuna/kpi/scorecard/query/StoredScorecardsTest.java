package dev.kizuna.kpi.scorecard.query;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.kit.instance.InstanceKey;
import dev.kizuna.kit.instance.StoreNotReadyException;
import dev.kizuna.kit.streams.query.OtherInstances;
import dev.kizuna.kit.streams.query.RunningStreams;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.ScopeParts.Wanted;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.web.client.RestClient;

/** There is a whole answer or none. */
class StoredScorecardsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-11");

    private final RunningStreams starting = new RunningStreams(
            new DefaultListableBeanFactory().getBeanProvider(StreamsBuilderFactoryBean.class),
            new HostInfo("127.0.0.1", 8083));
    private final StoredScorecards scorecards = new StoredScorecards(
            starting,
            new LocalScorecards(() -> RunningShelf.allOf(starting), "JPY", 0),
            OtherInstances.with(RestClient.builder(), new InstanceKey("secret"), Duration.ofSeconds(1)),
            _ -> 3);

    @Test
    void shouldSayThatItIsStarting() {
        for (Scope scope : Scope.values()) {
            assertThatThrownBy(() -> scorecards.find(scope, "all", null, null))
                    .isInstanceOf(StoreNotReadyException.class)
                    .hasMessage("The engine is starting");
        }
        assertThatThrownBy(() -> scorecards.of(new Wanted(Scope.PARTNER, DAY, DAY, null, null, null)))
                .isInstanceOf(StoreNotReadyException.class);
    }

    @Test
    void shouldAnswerWhenEachPartitionHasSpokenOnce() {
        assertThatCode(() -> scorecards.checkWhole(List.of(List.of(0, 2), List.of(1))))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldNotAnswerByHalfWhenAPartitionIsOnItsWay() {
        assertThatThrownBy(() -> scorecards.checkWhole(List.of(List.of(0), List.of(1))))
                .isInstanceOf(StoreNotReadyException.class);
        assertThatThrownBy(() -> scorecards.checkWhole(List.of())).isInstanceOf(StoreNotReadyException.class);
    }

    @Test
    void shouldNotCountTwiceWhenTwoInstancesSpeakForAPartition() {
        assertThatThrownBy(() -> scorecards.checkWhole(List.of(List.of(0, 1, 2), List.of(1))))
                .isInstanceOf(StoreNotReadyException.class);
    }
}
