/** Which partners there are, who answered for them when, where their days begin and who their key persons are. */
@NullMarked
package dev.kizuna.kpi.roster.domain;

import org.jspecify.annotations.NullMarked;
