package dev.kizuna.notification.delivery.persistence;

import dev.kizuna.notification.MongoDb8;
import dev.kizuna.notification.delivery.domain.Deliveries;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same contracts on MongoDB itself, where there is Docker to run it. */
@EnabledIf("dev.kizuna.notification.MongoDb8#isThere")
class MongoIT {

    @Nested
    class DeliveriesInMongo extends DeliveriesContract {
        @Override
        Deliveries deliveries() {
            return new MongoDeliveries(MongoDb8.database());
        }
    }
}
