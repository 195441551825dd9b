package dev.kizuna.kpi.attribution.persistence;

import dev.kizuna.kpi.attribution.domain.Attributions;
import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.stack.testing.LocalParts;

class EmbeddedAttributionsIT extends AttributionsContract {

    @Override
    Attributions attributions() {
        return new MongoAttributions(Databases.fresh(LocalParts.shared().store().uri()));
    }
}
