package dev.kizuna.partner.fit.domain;

import java.util.List;

/** How much each thing counts, in percent, when it is asked how alike two partners are. */
public record LikenessWeights(int criteria, int type, int tier) {

    List<String> faults() {
        boolean right = criteria >= 0 && type >= 0 && tier >= 0 && criteria + type + tier == 100;
        return right ? List.of() : List.of("the weights of likeness must be 0 or more and add up to 100");
    }
}
