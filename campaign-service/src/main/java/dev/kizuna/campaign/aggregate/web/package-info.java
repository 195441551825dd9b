/** How requests are read and outcomes answered, the same for every resource. */
@NullMarked
package dev.kizuna.campaign.aggregate.web;

import org.jspecify.annotations.NullMarked;
