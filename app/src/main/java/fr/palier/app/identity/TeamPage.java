package fr.palier.app.identity;

import fr.palier.app.identity.store.Link;
import fr.palier.app.identity.store.TeamStore.Row;
import fr.palier.app.shared.Role;
import java.text.Collator;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The list of a team, as asked for: some hundred people, so filtered, sorted and cut here.
 *
 * @param total of the team
 * @param found after filters
 * @param next after whom the next page begins, where there is one
 */
record TeamPage(
        Asked asked,
        int total,
        int found,
        List<Row> people,
        List<Chip> chips,
        Optional<UUID> next,
        List<Link> invitations,
        Instant now) {
    private static final int LINES = 50;

    /** The order of the lines. */
    enum Sort {
        NAME,
        LAST
    }

    /** People in which state. */
    enum State {
        ALL,
        OPEN,
        CLOSED
    }

    /** What was asked for. */
    record Asked(String search, Optional<Role> role, State state, Sort sort) {
        static final Asked ALL = new Asked("", Optional.empty(), State.ALL, Sort.NAME);

        public boolean isFiltered() {
            return !search.isEmpty() || role.isPresent() || state != State.ALL;
        }

        private boolean matches(Row row) {
            return role.map(row.roles()::contains).orElse(true)
                    && isInState(row)
                    && Stream.of(plain(search).split(" ", -1))
                            .allMatch(word -> words(row).anyMatch(has -> has.startsWith(word)));
        }

        private boolean isInState(Row row) {
            return switch (state) {
                case ALL -> true;
                case OPEN -> row.active();
                case CLOSED -> !row.active();
            };
        }

        private static Stream<String> words(Row row) {
            return Stream.of((plain(row.name()) + " " + plain(row.email())).split("[^\\p{Alnum}]+", -1));
        }
    }

    /** A role to filter by, with how many hold it. */
    record Chip(Role role, long count, boolean isChosen) {}

    static TeamPage of(List<Row> team, Asked asked, Optional<UUID> after, List<Link> invitations) {
        List<Row> found =
                team.stream().filter(asked::matches).sorted(order(asked.sort)).toList();
        List<Row> rest = after.map(last -> found.stream()
                        .dropWhile(row -> !row.id().equals(last))
                        .skip(1)
                        .toList())
                .orElse(found);
        List<Row> lines = rest.stream().limit(LINES).toList();
        Optional<UUID> next = rest.size() > LINES ? Optional.of(lines.getLast().id()) : Optional.empty();
        return new TeamPage(
                asked, team.size(), found.size(), lines, chips(team, asked), next, invitations, Instant.now());
    }

    private static List<Chip> chips(List<Row> team, Asked asked) {
        return Stream.of(Role.values())
                .filter(Role::worksForALandlord)
                .map(role ->
                        new Chip(role, team.stream().filter(holds(role)).count(), asked.role.equals(Optional.of(role))))
                .toList();
    }

    private static Predicate<Row> holds(Role role) {
        return row -> row.roles().contains(role);
    }

    private static Comparator<Row> order(Sort sort) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        Comparator<Row> byName =
                Comparator.comparing(Row::name, french::compare).thenComparing(Row::id);
        return switch (sort) {
            case NAME -> byName;
            case LAST -> Comparator.comparing(TeamPage::lastSeen).reversed().thenComparing(byName);
        };
    }

    private static Instant lastSeen(Row row) {
        return Optional.ofNullable(row.lastSignInAt()).orElse(Instant.EPOCH);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
