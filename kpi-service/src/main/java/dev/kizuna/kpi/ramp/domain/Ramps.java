package dev.kizuna.kpi.ramp.domain;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The ramps as they are read. */
public interface Ramps {

    /** The ramp of a key person, in the partner's zone. */
    Optional<Ramp> find(String keyPersonId);

    /** The ramps of all key persons of some partners, each in its partner's zone. */
    List<Ramp> ofPartners(Collection<String> partnerIds);

    /** Applies changes, each to the ramp of its key person. */
    void change(Collection<RampChange> changes);

    /** Notes the zones of partners. */
    void locate(Map<String, ZoneId> zones);

    /** A change of the ramp of one key person. */
    record RampChange(String partnerId, String keyPersonId, UnaryOperator<Ramp> change) {}
}
