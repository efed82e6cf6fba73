/**
 * What a household owes and has, and what a landlord decided about plans: what every solution stands on. Accounts are read as
 * they stand; means are kept as they were told; over-indebtedness forbids to pay.
 */
@NamedInterface("household")
@NullMarked
package fr.palier.app.relief.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
