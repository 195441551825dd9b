package dev.kizuna.campaign.webhook.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A tool that sends webhooks: how it signs, and what its payloads mean here. */
public final class WebhookSource {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final int SHORTEST_SECRET = 16;

    private final String name;
    private final Signing signing;
    private final List<Mapping> mappings;

    private WebhookSource(String name, Signing signing, List<Mapping> mappings) {
        this.name = name;
        this.signing = signing;
        this.mappings = mappings;
    }

    /** What a payload became: the events, and how many of its pieces no mapping is for. */
    record Translated(List<ObjectNode> events, int ignored) {}

    /**
     * Reads a source from its configuration; with nothing wrong found, it is good.
     *
     * @param faults what is wrong is added here, each with its place; never a secret
     */
    public static WebhookSource read(
            String name,
            List<String> secrets,
            Signing signing,
            List<MappingSettings> settings,
            EventForms forms,
            List<String> faults) {
        if (!NAME.matcher(name).matches()) {
            faults.add(
                    name + ": a source's name is part of a path: lower-case letters, digits and hyphens, at most 32");
        }
        if (secrets.stream().anyMatch(secret -> secret.length() < SHORTEST_SECRET)) {
            faults.add(name + ".secrets: one is shorter than " + SHORTEST_SECRET + " characters");
        }
        if (settings.isEmpty()) {
            faults.add(name + ".mappings: there are none, so nothing would ever be taken");
        }
        List<Mapping> mappings = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            List<String> found = new ArrayList<>();
            Mapping mapping = settings.get(i).read(forms, found);
            String place = name + ".mappings[" + i + "].";
            found.forEach(fault -> faults.add(place + fault));
            if (mapping != null) {
                mappings.add(mapping);
            }
        }
        return new WebhookSource(name, signing, List.copyOf(mappings));
    }

    public String name() {
        return name;
    }

    Signing signing() {
        return signing;
    }

    Translated translate(JsonNode payload, PartnersOfCodes partners) {
        List<ObjectNode> events = new ArrayList<>();
        Set<JsonNode> left = pieces(payload);
        for (Mapping mapping : mappings) {
            for (Place.Piece piece : mapping.pieces(payload)) {
                events.add(mapping.event(name, piece, partners));
                left.remove(piece.item());
            }
        }
        return new Translated(events, left.size());
    }

    /** What ought to become an event: the payload, or each element of the lists that mappings look into. */
    private Set<JsonNode> pieces(JsonNode payload) {
        Set<JsonNode> pieces = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Mapping mapping : mappings) {
            Place each = mapping.each();
            if (each != null) {
                pieces.addAll(each.node(new Place.Piece(payload, payload)).values());
            }
        }
        if (pieces.isEmpty()) {
            pieces.add(payload);
        }
        return pieces;
    }
}
