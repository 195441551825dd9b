package dev.kizuna.partner.inquiry.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All channels, and what excuses a direct one. */
public record ConversationChannels(List<Channel> channels, List<DirectReason> reasons) {

    /** @throws IllegalArgumentException with all that is wrong */
    public ConversationChannels {
        channels = List.copyOf(channels);
        reasons = List.copyOf(reasons);
        List<String> faults = new ArrayList<>();
        if (channels.stream().noneMatch(Channel::open)) {
            faults.add("one channel at least must be open");
        }
        faults.addAll(repeated("channel", channels.stream().map(Channel::code).toList()));
        faults.addAll(repeated(
                "direct reason", reasons.stream().map(DirectReason::code).toList()));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("Conversation channels: " + String.join("; ", faults));
        }
    }

    public Optional<Channel> channel(String code) {
        return channels.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    boolean isReason(String code) {
        return reasons.stream().anyMatch(known -> known.code().equals(code));
    }

    private static List<String> repeated(String what, List<String> codes) {
        Set<String> seen = new HashSet<>();
        return codes.stream()
                .filter(code -> !seen.add(code))
                .map(code -> what + " " + code + " is there twice")
                .toList();
    }
}
