/**
 * Messages to tenants: texts on telephones, mail, letters. A send is one text to many people ({@code template}, {@code sending});
 * when it is launched each person has a row, and these rows are the outbox ({@code outbox}): claimed in batches, written down as
 * handed over before they are, so that nobody is written to twice; what nobody can say of whether it arrived is unknown, until a
 * receipt or a person settles it. Nothing is ever sent a second time by itself. Of notices associations are told as was agreed with
 * them ({@code relay}).
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "portfolio",
            "timeline",
            "timeline :: told",
            "letters",
            "retention",
            "outreach",
            "outreach :: campaigns",
            "dossier :: referral",
            "dossier :: words"
        })
@NullMarked
package fr.palier.app.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
