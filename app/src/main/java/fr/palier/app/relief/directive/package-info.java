/**
 * Crisis defaults: a directive says what holds instead of the usual rules from a day to a day, and why: dues put off by simply
 * asking, no step that presses a household, longer plans. One manager or administrator asks for it, another approves. It lies over the rules and
 * changes none of them: ended, the usual ones hold again for what follows, and what was agreed meanwhile stays agreed.
 */
@NamedInterface("directive")
@NullMarked
package fr.palier.app.relief.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
