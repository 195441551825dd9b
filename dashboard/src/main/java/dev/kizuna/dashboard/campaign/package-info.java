/** What is done with partners: campaigns, their targets and what came of them. */
@NullMarked
package dev.kizuna.dashboard.campaign;

import org.jspecify.annotations.NullMarked;
