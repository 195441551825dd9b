/** Partners from first contact to the end as documents of MongoDB. */
@NullMarked
package dev.kizuna.partner.partnership.persistence;

import org.jspecify.annotations.NullMarked;
