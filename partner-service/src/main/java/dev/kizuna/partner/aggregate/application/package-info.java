/** How every use case finds, decides and writes, and how reports of other systems are applied. */
@NullMarked
package dev.kizuna.partner.aggregate.application;

import org.jspecify.annotations.NullMarked;
