package dev.kizuna.kpi.gap.topology;

import dev.kizuna.kpi.gap.domain.Gap;

/**
 * What was last published of a gap.
 *
 * @param gap with how it ended, if it was published as closed
 * @param revision of its beginning
 */
record Published(Gap gap, long revision) {}
