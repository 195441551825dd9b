/** How a change of an aggregate is brought through against others who change it too. */
@NullMarked
package dev.kizuna.campaign.aggregate.application;

import org.jspecify.annotations.NullMarked;
