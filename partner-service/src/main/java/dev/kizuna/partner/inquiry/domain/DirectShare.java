package dev.kizuna.partner.inquiry.domain;

import dev.kizuna.partner.inquiry.domain.InquiryEvent.Answered;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many human answers passed over an open channel that was there.
 *
 * @param answers of humans
 * @param direct those of them that passed it over
 * @param reasons how often each reason was given for that
 */
public record DirectShare(int answers, int direct, Map<String, Integer> reasons) {

    static final String NO_REASON = "none";

    /** The share in these inquiries. */
    public static DirectShare of(Collection<Inquiry> inquiries) {
        List<Answered> answers = inquiries.stream()
                .flatMap(inquiry -> inquiry.history().all(Answered.class).stream())
                .filter(answer -> !answer.automatic())
                .toList();
        List<Answered> direct = answers.stream().filter(Answered::direct).toList();
        Map<String, Integer> reasons = direct.stream()
                .collect(Collectors.toMap(
                        answer -> answer.directReason() == null ? NO_REASON : answer.directReason(),
                        _ -> 1,
                        Integer::sum,
                        TreeMap::new));
        return new DirectShare(answers.size(), direct.size(), reasons);
    }

    /** From 0 to 1; empty when nothing was answered. */
    public OptionalDouble share() {
        return answers == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) direct / answers);
    }
}
