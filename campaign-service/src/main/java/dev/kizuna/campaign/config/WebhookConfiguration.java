package dev.kizuna.campaign.config;

import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.campaign.referralcode.domain.ReferralCodes;
import dev.kizuna.campaign.webhook.application.EventForms;
import dev.kizuna.campaign.webhook.application.PartnersOfCodes;
import dev.kizuna.campaign.webhook.application.Signing;
import dev.kizuna.campaign.webhook.application.TakingWebhooks;
import dev.kizuna.campaign.webhook.application.WebhookSource;
import dev.kizuna.campaign.webhook.messaging.ActivityForms;
import dev.kizuna.kit.security.PublicPaths;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    @Bean
    EventForms eventForms() {
        return new ActivityForms();
    }

    @Bean
    PartnersOfCodes partnersOfCodes(Links links, ReferralCodes referrals) {
        return code -> Code.parse(code)
                .map(Code::text)
                .flatMap(text -> referrals
                        .find(text)
                        .map(referral -> referral.value().partnerId())
                        .or(() -> links.find(text).map(link -> link.value().partnerId())));
    }

    @Bean
    TakingWebhooks takingWebhooks(
            WebhookProperties properties, EventForms forms, PartnersOfCodes partners, Clock clock) {
        return new TakingWebhooks(sources(properties, forms, clock), partners);
    }

    @Bean
    PublicPaths webhooksAreSigned() {
        return new PublicPaths(List.of("/api/webhooks/**"));
    }

    /** Sources that are off are checked as well, so that a mapping is not found to be wrong on the day it is needed. */
    static List<WebhookSource> sources(WebhookProperties properties, EventForms forms, Clock clock) {
        List<String> faults = new ArrayList<>();
        List<WebhookSource> on = new ArrayList<>();
        properties.sources().forEach((name, source) -> {
            List<String> secrets = source.secrets().stream()
                    .filter(secret -> !secret.isBlank())
                    .toList();
            Signing signing = new Signing(secrets, scheme(name, source.signature(), faults), clock);
            WebhookSource read = WebhookSource.read(name, secrets, signing, source.mappings(), forms, faults);
            if (!secrets.isEmpty()) {
                on.add(read);
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalStateException("kizuna.webhooks.sources is not valid:\n  " + String.join("\n  ", faults));
        }
        return on;
    }

    private static Signing.Scheme scheme(
            String name, WebhookProperties.@Nullable Signature given, List<String> faults) {
        WebhookProperties.Signature signature = given != null
                ? given
                : new WebhookProperties.Signature(
                        "", "", Signing.Encoding.HEX, null, null, java.time.Duration.ofMinutes(5));
        if (signature.header() == null || signature.header().isBlank()) {
            faults.add(name + ".signature.header: must be given");
        }
        String signed = signature.signed() != null
                ? signature.signed()
                : signature.timestampHeader() == null ? "{body}" : "{timestamp}.{body}";
        if (!signed.contains("{body}")) {
            faults.add(name + ".signature.signed: must contain {body}, else anything could be sent under it");
        }
        if (signature.timestampHeader() != null && !signed.contains("{timestamp}")) {
            faults.add(name + ".signature.signed: must contain {timestamp}, else the time could be set anew");
        }
        return new Signing.Scheme(
                signature.header(),
                signature.prefix(),
                signature.encoding(),
                signature.timestampHeader(),
                signed.contains("{body}") ? signed : "{body}",
                signature.tolerance());
    }
}
