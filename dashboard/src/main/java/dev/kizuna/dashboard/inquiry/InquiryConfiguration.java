package dev.kizuna.dashboard.inquiry;

import dev.kizuna.dashboard.promise.WayToKeep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An inquiry that waits is answered from the promise about it. */
@Configuration(proxyBeanMethods = false)
class InquiryConfiguration {

    @Bean
    WayToKeep answering() {
        return new WayToKeep("response-24h", "/inquiries/{id}/answer", "inquiry.answer");
    }
}
