/** Load plans in MongoDB. */
@NullMarked
package dev.kizuna.partner.load.persistence;

import org.jspecify.annotations.NullMarked;
