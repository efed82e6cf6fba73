package fr.palier.app.timeline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a timeline can be filtered by. */
public enum Theme {
    /** The rent account, merged in from the ledger. */
    RENT,
    CALLS,
    MESSAGES,
    MEALS,
    PLANS,
    REFERRALS,
    /** Holds, notes, corrections, who takes care. */
    FOLLOW_UP;

    /** The kinds of entries of these themes. */
    public static Set<EntryKind> kinds(Set<Theme> themes) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> themes.contains(kind.theme()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryKind.class)));
    }

    /** The key of its words: {@code timeline.theme.follow-up}. */
    public String key() {
        return Codes.key("theme", this);
    }
}
