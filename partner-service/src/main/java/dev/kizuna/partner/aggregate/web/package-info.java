/** Reading requests and answering them alike everywhere. */
@NullMarked
package dev.kizuna.partner.aggregate.web;

import org.jspecify.annotations.NullMarked;
