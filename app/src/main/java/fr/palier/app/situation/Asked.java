package fr.palier.app.situation;

import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.timeline.Position;
import fr.palier.app.timeline.Theme;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a tenancy's page is asked for.
 *
 * @param themes of the timeline; all if empty
 * @param history where the page of the timeline begins
 * @param account where the page of the account begins
 * @param revealed the contact point to be shown in full
 */
record Asked(Set<Theme> themes, Position history, Position account, Optional<ContactPoint.Kind> revealed) {
    /** The page as it opens. */
    static final Asked PLAIN = new Asked(Set.of(), Position.START, Position.START, Optional.empty());

    /** From the address; what cannot be read there counts as not asked. */
    static Asked of(@Nullable List<String> themes, @Nullable String history, @Nullable String account) {
        return new Asked(themes(themes == null ? List.of() : themes), from(history), from(account), Optional.empty());
    }

    private static Position from(@Nullable String key) {
        return Optional.ofNullable(key).flatMap(Position::of).orElse(Position.START);
    }

    private static Set<Theme> themes(List<String> codes) {
        return Arrays.stream(Theme.values())
                .filter(theme -> codes.contains(code(theme)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Theme.class)));
    }

    static String code(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Asked revealing(ContactPoint.Kind kind) {
        return new Asked(themes, history, account, Optional.of(kind));
    }

    /** The part of an address that asks for these themes with one put in or taken out. */
    public String toggled(Theme theme) {
        Stream<Theme> kept = themes.stream().filter(one -> one != theme);
        return query(themes.contains(theme) ? kept : Stream.concat(kept, Stream.of(theme)));
    }

    /** The part of an address that asks for the page of the timeline after a position. */
    public String older(Position position) {
        String same = query(themes.stream());
        return same + (same.isEmpty() ? "?" : "&") + "avant=" + position.key();
    }

    private static String query(Stream<Theme> themes) {
        String all = themes.sorted().map(theme -> "theme=" + code(theme)).collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }
}
