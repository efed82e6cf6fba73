package fr.palier.app.dossier.referral;

import fr.palier.app.dossier.referral.Referral.Consent;
import fr.palier.app.dossier.referral.Request.Told;
import fr.palier.app.shared.words.FreeText;
import java.time.LocalDate;
import java.util.List;

/**
 * What is sent to a partner.
 *
 * @param content what the household agreed to tell, with its value of today
 * @param stallOn when a task reminds of it, unless it was answered
 */
public record Sending(Partner partner, List<Told> content, FreeText message, Consent consent, LocalDate stallOn) {}
