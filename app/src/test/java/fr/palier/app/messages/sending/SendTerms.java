package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Criteria;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Terms of a landlord's ten households: those of Toulouse are 2, 4, 6, 8 and 10; 8 has no number. */
record SendTerms(LocalDateTime now) {
    Send.Terms notice() {
        return of(Purpose.INFORMATION, Basis.CONTRACT, false, SendsCast.TOULOUSE);
    }

    Send.Terms healthRelay() {
        return of(Purpose.HEALTH_RELAY, Basis.PUBLIC_TASK, false, SendsCast.TOULOUSE);
    }

    Send.Terms danger() {
        return of(Purpose.INFORMATION, Basis.PUBLIC_TASK, true, SendsCast.TOULOUSE);
    }

    private Send.Terms of(Purpose purpose, Basis basis, boolean danger, Criteria whom) {
        return SendsCast.terms(now, purpose, basis, danger, whom, List.of(Channel.SMS));
    }

    Map<String, Send.Terms> wrong() {
        Send.Terms good = notice();
        return Map.ofEntries(
                Map.entry("sends.basis", of(Purpose.INFORMATION, Basis.CONSENT, false, SendsCast.TOULOUSE)),
                Map.entry("sends.everybody", of(Purpose.WELFARE, Basis.CONSENT, false, Criteria.NONE)),
                Map.entry("sends.rent-by-person", worded(Purpose.RENT_SUPPORT, "", CallRoom.from(70))),
                Map.entry("sends.no-place-for-words", worded(Purpose.WELFARE, "Bonjour", SendsCast.TOULOUSE)),
                Map.entry("sends.say-it", worded(Purpose.INFORMATION, " ", SendsCast.TOULOUSE)),
                Map.entry("sends.words-too-long", worded(Purpose.INFORMATION, "a".repeat(601), SendsCast.TOULOUSE)),
                Map.entry("sends.leak.amount", worded(Purpose.INFORMATION, "Payez 300 €", SendsCast.TOULOUSE)),
                Map.entry(
                        "sends.danger-is-a-notice",
                        of(Purpose.WELFARE, Basis.VITAL_INTEREST, true, SendsCast.TOULOUSE)),
                Map.entry("sends.past", SendsCast.from(good, now.minusDays(1))),
                Map.entry("sends.too-late", SendsCast.from(good, now.plusDays(100))),
                Map.entry("sends.end-past", good.until(Optional.of(good.from()))),
                Map.entry("sends.no-channel", by(List.of())),
                Map.entry("sends.channel-twice", by(List.of(Channel.SMS, Channel.SMS))),
                Map.entry("sends.nobody", of(Purpose.INFORMATION, Basis.CONTRACT, false, SendsCast.NOWHERE)));
    }

    private Send.Terms by(List<Channel> channels) {
        return SendsCast.terms(now, Purpose.INFORMATION, Basis.CONTRACT, false, SendsCast.TOULOUSE, channels);
    }

    private Send.Terms worded(Purpose purpose, String words, Criteria whom) {
        return SendsCast.worded(of(purpose, purpose.bases().getLast(), false, whom), words);
    }
}
