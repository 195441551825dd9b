package dev.kizuna.kpi.ramp.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.fixture.MongoServer;
import dev.kizuna.kpi.ramp.domain.Ramps;
import java.time.ZoneId;

class MongoServerRampsIT extends RampsContract {

    @Override
    Ramps ramps() {
        return new MongoRamps(Databases.fresh(MongoServer.uri()), ZoneId.of("Asia/Tokyo"));
    }
}
