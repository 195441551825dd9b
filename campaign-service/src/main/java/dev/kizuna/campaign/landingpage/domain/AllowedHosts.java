package dev.kizuna.campaign.landingpage.domain;

import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where links may lead. Anything else would make this service an open redirect, behind which others hide their traps.
 *
 * @param hosts exact hosts, each with its port where that is not the scheme's own
 */
public record AllowedHosts(Set<String> hosts) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");
    private static final int LONGEST = 2_048;

    public AllowedHosts {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** What speaks against a target in a field of a command. */
    public Optional<Refusal> refusal(String pointer, String target) {
        return objection(target).map(objection -> new Refusal(Reason.TARGET_NOT_ALLOWED, pointer, objection));
    }

    /** What speaks against a target; empty when links may lead there. */
    public Optional<String> objection(String target) {
        URI uri;
        try {
            uri = new URI(target);
        } catch (URISyntaxException e) {
            return Optional.of("is no address: " + e.getReason());
        }
        if (target.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        if (uri.getScheme() == null || uri.getHost() == null) {
            return Optional.of("must be an absolute address with scheme and host");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("must not have a user in it");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && LOOPBACK.contains(host))) {
            return Optional.of("must begin with https://");
        }
        String allowed = uri.getPort() < 0 ? host : host + ":" + uri.getPort();
        return hosts.contains(allowed)
                ? Optional.empty()
                : Optional.of("leads to " + allowed + ", which is not on the list of allowed hosts");
    }
}
