package dev.kizuna.stack.store;

/** The same with many more kills. */
class StoreSlowIT extends StoreIT {

    @Override
    int rounds() {
        return 60;
    }
}
