/** What the words of an API mean, said once for all its fields and parameters. */
@NullMarked
package dev.kizuna.kit.documentation;

import org.jspecify.annotations.NullMarked;
