/** What can be done with an agreement. */
@NullMarked
package dev.kizuna.campaign.agreement.application;

import org.jspecify.annotations.NullMarked;
