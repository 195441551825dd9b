package dev.kizuna.partner.checkin.messaging;

import dev.kizuna.partner.aggregate.application.ApplyingReports;
import dev.kizuna.partner.aggregate.messaging.Reports;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItemEvent;
import dev.kizuna.partner.checkin.domain.ActionItems;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import dev.kizuna.partner.checkin.domain.CheckIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Check-ins and action items that other systems report. */
@Configuration(proxyBeanMethods = false)
class CheckInReports {

    @Bean
    Reports<CheckIn, CheckInEvent> reportedCheckIns(CheckIns checkIns) {
        return new Reports<>(CheckInTranslation::fromAvro, new ApplyingReports<>(checkIns, CheckIn::unheard));
    }

    @Bean
    Reports<ActionItem, ActionItemEvent> reportedActionItems(ActionItems actionItems) {
        return new Reports<>(ActionItemTranslation::fromAvro, new ApplyingReports<>(actionItems, ActionItem::unheard));
    }
}
