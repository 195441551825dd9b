/** People in the directory and the role of the key person in the language of the topics. */
@NullMarked
package dev.kizuna.partner.keyperson.messaging;

import org.jspecify.annotations.NullMarked;
