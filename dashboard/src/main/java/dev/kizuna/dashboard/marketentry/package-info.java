/** Markets that are entered with a partner: research, outreach, pilots. */
@NullMarked
package dev.kizuna.dashboard.marketentry;

import org.jspecify.annotations.NullMarked;
