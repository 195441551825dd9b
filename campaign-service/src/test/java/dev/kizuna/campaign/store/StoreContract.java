package dev.kizuna.campaign.store;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a port promises, on every store. */
@ParameterizedClass
@EnumSource(StoreUnderTest.class)
public abstract class StoreContract {

    @Parameter
    @SuppressWarnings("NullAway.Init")
    StoreUnderTest store;

    @SuppressWarnings("NullAway.Init")
    protected MongoDatabase documents;

    @BeforeParameterizedClassInvocation
    static void assumeTheStoreCanRun(StoreUnderTest store) {
        store.assumeItCanRun();
    }

    @BeforeEach
    final void beginWithNothing() {
        documents = store.newDatabase();
    }
}
