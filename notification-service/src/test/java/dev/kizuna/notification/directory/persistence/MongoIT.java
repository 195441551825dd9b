package dev.kizuna.notification.directory.persistence;

import dev.kizuna.notification.MongoDb8;
import dev.kizuna.notification.directory.domain.Directory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same contracts on MongoDB itself, where there is Docker to run it. */
@EnabledIf("dev.kizuna.notification.MongoDb8#isThere")
class MongoIT {

    @Nested
    class DirectoryInMongo extends DirectoryContract {
        @Override
        Directory directory() {
            return new MongoDirectory(MongoDb8.database());
        }
    }
}
