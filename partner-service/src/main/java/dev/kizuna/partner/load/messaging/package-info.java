/** Load plans on the topics. */
@NullMarked
package dev.kizuna.partner.load.messaging;

import org.jspecify.annotations.NullMarked;
