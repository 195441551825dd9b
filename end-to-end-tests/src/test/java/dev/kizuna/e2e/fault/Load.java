package dev.kizuna.e2e.fault;

import java.util.Random;

/** What goes on while a storm rages. */
interface Load {

    /** Makes one more of what it makes. */
    void makeOne(Random random);

    /** Returns when the broker has all of it. */
    void flush();
}
