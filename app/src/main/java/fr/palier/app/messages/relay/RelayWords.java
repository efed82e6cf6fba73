package fr.palier.app.messages.relay;

import fr.palier.app.letters.Letterheads;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes out what one partner is told of a notice: the same words for all, its own communes, and what was agreed with it. */
@Component
class RelayWords {
    private final Letterheads heads;
    private final MessageSource messages;
    private final CallTime time;

    RelayWords(Letterheads heads, MessageSource messages, CallTime time) {
        this.heads = heads;
        this.messages = messages;
        this.time = time;
    }

    Relayed compose(Scope scope, Notice notice, Agreement agreement, long id) {
        Agreement.Said said = agreement.terms().said();
        return new Relayed(
                agreement.partner(),
                id,
                scope.landlord(),
                heads.of(scope).name(),
                notice.reference(),
                notice.purpose().code(),
                notice.danger(),
                new Relayed.Said(notice.title(), notice.words(), place(notice, agreement), notice.lang()),
                new Relayed.Agreed(said.words(), said.on()),
                time.now().atZone(BusinessClock.ZONE).toInstant(),
                notice.until(),
                Optional.empty(),
                Optional.empty());
    }

    /** Of the communes of a notice those that were agreed on, where that says more than the notice itself. */
    private String place(Notice notice, Agreement agreement) {
        List<String> shared = notice.shared(agreement);
        boolean named = notice.cities().size() == 1
                || !agreement.terms().about().cities().isEmpty();
        return named ? String.join(", ", shared) : say(notice.everywhere() ? "all" : "part", notice.lang());
    }

    private String say(String key, Lang lang) {
        return messages.getMessage(
                "notice.note." + key, new Object[0], lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH);
    }
}
