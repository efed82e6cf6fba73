/**
 * A tenancy on one page, composed from the other modules' doors. Nothing depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "portfolio",
            "timeline",
            "timeline :: told",
            "ledger",
            "dossier",
            "triage"
        })
@NullMarked
package fr.palier.app.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
