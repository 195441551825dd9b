package dev.kizuna.dashboard.inquiry;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Order;
import dev.kizuna.dashboard.remote.Services;
import dev.kizuna.dashboard.remote.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Inquiries, asked from partner-service and answered there. */
@Component
class Inquiries {

    private static final String[] PATH = {"api", "inquiries"};
    private static final ParameterizedTypeReference<Inquiry> INQUIRY = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Channels> CHANNELS = new ParameterizedTypeReference<>() {};

    private final Services services;

    Inquiries(Services services) {
        this.services = services;
    }

    /** An inquiry, as far as it matters to whoever answers it. */
    record Inquiry(
            String inquiryId,
            String partnerId,
            String status,
            @Nullable String keyPersonId,
            @Nullable String channel,
            @Nullable String ownerId,
            @Nullable Instant receivedAt) {}

    /** Where answers are given, and what excuses one that only its receiver can read. */
    record Channels(List<Code> channels, List<Code> directReasons) {

        record Code(String code) {}
    }

    Answer<Versioned<Inquiry>> find(String inquiryId) {
        return services.partner().seen(INQUIRY, Map.of(), PATH[0], PATH[1], inquiryId);
    }

    Answer<Channels> channels() {
        return services.partner().get(CHANNELS, Map.of(), "api", "conversation-channels");
    }

    Answer<Map<String, Object>> answer(String inquiryId, Order order) {
        return services.partner().post(order, PATH[0], PATH[1], inquiryId, "answer");
    }
}
