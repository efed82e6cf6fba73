package fr.palier.app.relief.aid;

import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.Granted;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request while an act changes it: what is named changes, the rest stays. */
final class Changing {
    private final Request before;
    private final Map<Milestone, LocalDate> days = new EnumMap<>(Milestone.class);
    private Granted granted;
    private Set<Paper> papers;
    private Optional<Agreement> agreement;

    Changing(Request before) {
        this.before = before;
        this.days.putAll(before.days());
        this.granted = before.granted();
        this.papers = before.papers();
        this.agreement = before.agreement();
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

    Changing on(Milestone milestone, LocalDate day) {
        days.put(milestone, day);
        return this;
    }

    Request to(RequestState state) {
        if (!state.isOpen()) {
            days.remove(Milestone.CHASE);
        }
        return new Request(
                before.tenancyId(),
                before.number(),
                before.version(),
                before.call(),
                state,
                before.asked(),
                granted,
                papers,
                agreement,
                days,
                before.by());
    }
}
