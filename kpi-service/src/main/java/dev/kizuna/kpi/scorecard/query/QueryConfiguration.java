package dev.kizuna.kpi.scorecard.query;

import dev.kizuna.kit.kafka.PartitionCounts;
import dev.kizuna.kit.streams.query.OtherInstances;
import dev.kizuna.kit.streams.query.RunningStreams;
import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.scorecard.application.ReadingRules;
import dev.kizuna.kpi.scorecard.domain.OwnScorecards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    @Bean
    OwnScorecards ownScorecards(RunningStreams streams, ReadingRules rules, Generation own) {
        return new LocalScorecards(
                () -> RunningShelf.allOf(streams),
                rules.reportingCurrency().getCurrencyCode(),
                own.lastRevisionBefore());
    }

    @Bean
    StoredScorecards storedScorecards(
            RunningStreams streams, OwnScorecards own, OtherInstances others, PartitionCounts partitions) {
        return new StoredScorecards(streams, own, others, partitions);
    }
}
