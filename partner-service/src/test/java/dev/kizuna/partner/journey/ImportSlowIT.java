package dev.kizuna.partner.journey;

/** The same with ten thousand rows a file. */
class ImportSlowIT extends ImportIT {

    @Override
    int rows() {
        return 10_000;
    }
}
