package dev.kizuna.notification.delivery.webhook;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Where a webhook goes.
 *
 * @param secrets newest first; while a secret is changed there are two, and each message has a signature by either
 * @param partners whose messages it gets; those of all that have no endpoint of their own when it is empty
 */
public record Endpoint(String name, URI url, List<Secret> secrets, Set<String> partners) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public Endpoint {
        secrets = List.copyOf(secrets);
        partners = Set.copyOf(partners);
        String host = url.getHost();
        boolean local = host != null && LOOPBACK.contains(host);
        if (host == null || !("https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && local))) {
            throw new IllegalArgumentException(
                    "Webhook " + name + " must go to https, or to http on this machine, and not to " + url);
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException("Webhook " + name + " must have no password in its address");
        }
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("Webhook " + name + " has no secret to sign with");
        }
    }
}
