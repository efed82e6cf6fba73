package fr.palier.app.relief.aid;

import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.Granted;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A request while an act changes it: what is named changes, the rest stays. */
final class Changing {
    private final Request before;
    private Granted granted;
    private Set<Paper> papers;
    private Optional<Agreement> agreement;
    private Optional<LocalDate> filedOn;
    private Optional<LocalDate> chaseOn;
    private Optional<LocalDate> paidOn;

    Changing(Request before) {
        this.before = before;
        this.granted = before.granted();
        this.papers = before.papers();
        this.agreement = before.agreement();
        this.filedOn = before.filedOn();
        this.chaseOn = before.chaseOn();
        this.paidOn = before.paidOn();
    }

    Request before() {
        return before;
    }

    Changing granted(Granted granted) {
        this.granted = granted;
        return this;
    }

    Changing papers(Set<Paper> papers) {
        this.papers = papers;
        return this;
    }

    Changing agreement(Optional<Agreement> agreement) {
        this.agreement = agreement;
        return this;
    }

    Changing filed(LocalDate on) {
        this.filedOn = Optional.of(on);
        return this;
    }

    Changing chase(LocalDate on) {
        this.chaseOn = Optional.of(on);
        return this;
    }

    Changing paid(LocalDate on) {
        this.paidOn = Optional.of(on);
        return this;
    }

    Request to(RequestState state) {
        return new Request(
                before.tenancyId(),
                before.number(),
                before.version(),
                before.fund(),
                state,
                before.asked(),
                granted,
                papers,
                agreement,
                filedOn,
                state.isOpen() ? chaseOn : Optional.empty(),
                paidOn,
                before.by());
    }
}
