/** Partners from first contact to the end in the language of the topics. */
@NullMarked
package dev.kizuna.partner.partnership.messaging;

import org.jspecify.annotations.NullMarked;
