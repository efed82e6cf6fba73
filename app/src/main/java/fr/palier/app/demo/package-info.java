/**
 * A believable region with its cast, loaded into an empty store, and its clock. Never part of production.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "portfolio",
            "timeline",
            "ledger",
            "relief",
            "relief :: aid",
            "relief :: clock",
            "relief :: directive",
            "relief :: guarantee",
            "relief :: household",
            "outreach",
            "outreach :: calls",
            "outreach :: campaigns",
            "outreach :: teams",
            "dossier",
            "dossier :: work",
            "dossier :: words",
            "dossier :: notes",
            "dossier :: referral",
            "letters",
            "messages",
            "messages :: sends",
            "messages :: relays",
            "triage",
            "store"
        })
@NullMarked
package fr.palier.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
