package dev.kizuna.partner.load.domain;

import java.util.Optional;

/** Knows who holds the role of a key person. */
public interface RoleHolders {

    /** Empty when nobody has the id. */
    Optional<RoleHolder> holder(String keyPersonId);
}
