/**
 * The household's signature under a plan, by a link that is good once. An adviser asks for it: the agreement is issued as a letter
 * and kept, and each who has to sign gets a link, shown once. What a person sees is what was kept, by its hash; the last signature
 * sets the plan running, as a date on paper does. Whoever would rather talk says so, and is called. Where somebody is under a
 * protection, nothing is signed without who represents or assists them, by a link or on paper: those who were once named for a
 * tenancy are known under its later plans ({@link fr.palier.app.relief.household.Signatories}).
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity :: guard",
            "portfolio",
            "timeline",
            "relief",
            "relief :: agreed",
            "relief :: household",
            "letters",
            "retention"
        })
@NullMarked
package fr.palier.app.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
