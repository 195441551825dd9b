package dev.kizuna.partner.ramp.domain;

import java.util.Optional;

/** Knows who holds the role of a key person, and since when the ramp runs. */
public interface RampStarts {

    /** Empty when nobody has the id. */
    Optional<RampStart> find(String keyPersonId);
}
