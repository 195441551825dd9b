/** What partners earn for sales under their agreements, in plain Java. */
@NullMarked
package dev.kizuna.campaign.commission.domain;

import org.jspecify.annotations.NullMarked;
