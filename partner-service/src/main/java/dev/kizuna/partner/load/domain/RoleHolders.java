package dev.kizuna.partner.load.domain;

import java.util.Optional;
import java.util.function.Consumer;

/** Knows who holds the role of a key person. */
public interface RoleHolders {

    /** Empty when nobody has the id. */
    Optional<RoleHolder> holder(String keyPersonId);

    /** Shows those who hold the role now, one after the other. */
    void eachHolder(Consumer<RoleHolder> visitor);
}
