package dev.kizuna.partner.handoff.messaging;

import dev.kizuna.partner.aggregate.application.ApplyingReports;
import dev.kizuna.partner.aggregate.messaging.Reports;
import dev.kizuna.partner.handoff.domain.Handoff;
import dev.kizuna.partner.handoff.domain.HandoffEvent;
import dev.kizuna.partner.handoff.domain.Handoffs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hand-offs that other systems report. */
@Configuration(proxyBeanMethods = false)
class HandoffReports {

    @Bean
    Reports<Handoff, HandoffEvent> reportedHandoffs(Handoffs handoffs) {
        return new Reports<>(HandoffTranslation::fromAvro, new ApplyingReports<>(handoffs, Handoff::unheard));
    }
}
