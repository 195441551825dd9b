package dev.kizuna.partner.fit.domain;

import java.util.Set;

/** Which partners have shown that it works. */
@FunctionalInterface
public interface Successes {

    /** Those of whom a success story is told. */
    Set<String> partners();
}
