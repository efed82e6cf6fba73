package fr.palier.app.situation;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Role;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Theme;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody may see and do on a tenancy's page. A caller makes courtesy calls and learns nothing of rent, aid or debt, nor
 * what colleagues wrote.
 *
 * @param money sees the account, plans, suspensions and notes
 * @param means sees what the household declared it has
 * @param address sees where the household lives
 * @param protect decides whether the address is protected
 */
record May(boolean money, boolean means, boolean address, boolean protect) {
    static May of(Actor actor, TenancyDetails tenancy) {
        boolean near = actor.isAny(Role.ADVISER, Role.MANAGER);
        return new May(near || actor.isAny(Role.COORDINATOR), near, near || !tenancy.protectedAddress(), near);
    }

    /** The themes that the timeline can be filtered by. */
    public List<Theme> themes() {
        return Arrays.stream(Theme.values()).filter(this::sees).toList();
    }

    private boolean sees(Theme theme) {
        return switch (theme) {
            case CALLS, MEALS, REFERRALS -> true;
            case RENT, MESSAGES, PLANS, FOLLOW_UP -> money;
        };
    }

    /** The kinds of entries among some themes, all if none is given. */
    public Set<EntryKind> kinds(Set<Theme> wanted) {
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        themes().stream()
                .filter(theme -> wanted.isEmpty() || wanted.contains(theme))
                .forEach(themes::add);
        return Theme.kinds(themes);
    }

    /** The outcomes that can be recorded: another language where it is asked which, a promise to pay by those who know of the debt. */
    public List<ContactOutcome> outcomes() {
        return Arrays.stream(ContactOutcome.values())
                .filter(outcome -> outcome != ContactOutcome.LANGUAGE)
                .filter(outcome -> money || outcome != ContactOutcome.PROMISED)
                .toList();
    }
}
