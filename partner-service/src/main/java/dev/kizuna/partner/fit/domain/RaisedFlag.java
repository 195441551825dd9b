package dev.kizuna.partner.fit.domain;

import java.util.List;

/** A red flag that was seen, and on what that rests. */
public record RaisedFlag(String flag, List<String> evidence) {

    public RaisedFlag {
        evidence = List.copyOf(evidence);
    }
}
