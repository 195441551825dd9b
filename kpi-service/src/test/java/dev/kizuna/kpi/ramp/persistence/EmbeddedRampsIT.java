package dev.kizuna.kpi.ramp.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.stack.testing.LocalParts;
import java.time.ZoneId;

class EmbeddedRampsIT extends RampsContract {

    @Override
    Ramps ramps() {
        return new MongoRamps(Databases.fresh(LocalParts.shared().store().uri()), ZoneId.of("Asia/Tokyo"));
    }
}
