package dev.kizuna.benchmark.dashboard;

/**
 * One look at a page; times in milliseconds since the browser began to go there.
 *
 * @param ready when the page was connected and nothing of it was still loading
 * @param document when the document alone was there, with its styles and scripts
 * @param requests until it was ready and half a second longer
 * @param transferred bytes as they went over the wire
 * @param bytes of all that, unpacked
 * @param slowest the part that took longest
 * @param slowestMillis how long
 */
record Visit(
        double ready,
        double document,
        int requests,
        long transferred,
        long bytes,
        String slowest,
        double slowestMillis) {}
