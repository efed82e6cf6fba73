package fr.palier.app.messages.relay;

import fr.palier.app.letters.Letterheads;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes out what one partner is told of a notice: the same words for all, its own places, and what was agreed with it. */
@Component
class RelayWords {
    private final Letterheads heads;
    private final Places places;
    private final CallTime time;

    RelayWords(Letterheads heads, Places places, CallTime time) {
        this.heads = heads;
        this.places = places;
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
                new Relayed.Said(notice.title(), notice.words(), place(scope, notice, agreement), notice.lang()),
                new Relayed.Agreed(said.words(), said.on()),
                time.now().atZone(BusinessClock.ZONE).toInstant(),
                notice.until(),
                Optional.empty(),
                Optional.empty());
    }

    /** Of the communes of a notice those that were agreed on; all of them are not told one by one. */
    private String place(Scope scope, Notice notice, Agreement agreement) {
        List<String> shared = notice.shared(agreement);
        boolean all = notice.whom().isEverybody()
                && agreement.terms().about().cities().isEmpty()
                && shared.size() > 1;
        return places.of(scope, notice.whom(), all ? List.of() : shared, notice.lang());
    }
}
