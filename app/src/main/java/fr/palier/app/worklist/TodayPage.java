package fr.palier.app.worklist;

import fr.palier.app.portfolio.Branch;
import fr.palier.app.worklist.Filters.Sort;
import fr.palier.app.worklist.Filters.State;
import fr.palier.app.worklist.Filters.Whose;
import fr.palier.app.worklist.LineView.Task;
import fr.palier.app.worklist.LineWords.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Today's list as the page says it.
 *
 * @param cutAt before which of the lines today's hours end; -1 where they do not
 * @param after the address of the next page
 */
record TodayPage(
        Head head,
        List<TaskChip> tasks,
        List<Chip> states,
        List<Chip> set,
        List<LineView> inHand,
        List<LineView> promised,
        List<LineView> lines,
        int cutAt,
        String cut,
        int total,
        Optional<String> after,
        boolean firstPage,
        Filters filters,
        Optional<String> empty) {

    /** What stands above the list. */
    record Head(String day, String capacity, String progress, Optional<String> stale) {}

    /** An action with how many lines it has; the address shows these alone, or all again. */
    record TaskChip(Task task, int lines, String address, boolean chosen) {}

    /** A choice of the list: its words, and the address that takes or leaves it. */
    record Chip(String words, String address, boolean chosen) {}

    /** What the forms of the page offer. */
    record Choices(List<Branch> branches, List<String> departments, Map<UUID, String> colleagues) {
        public List<Whose> whose() {
            return List.of(Whose.values());
        }

        public List<Sort> sorts() {
            return List.of(Sort.values());
        }

        public List<Line.Later> laters() {
            return List.of(Line.Later.values());
        }
    }

    static String address(Filters filters) {
        String query = filters.query();
        return query.isEmpty() ? "/aujourdhui" : "/aujourdhui?" + query;
    }

    static TodayPage of(Today today, Telling telling, Filters filters, Choices choices, Paging paging) {
        Function<Line, LineView> view = line -> paging.words().view(line, telling);
        Phrases phrases = telling.phrases();
        List<LineView> lines = today.lines().stream().map(view).toList();
        int total = filters.action()
                .map(action -> today.tally().byAction().getOrDefault(action, 0))
                .orElseGet(() -> today.tally().all());
        return new TodayPage(
                head(today, telling),
                tasks(today, phrases, filters),
                states(today, phrases, filters),
                set(phrases, filters, choices),
                today.inHand().stream().map(view).toList(),
                today.promised().stream().map(view).toList(),
                lines,
                filters.sort() == Sort.RANK && filters.state() == State.OPEN ? today.cutAt() : -1,
                cut(today.cut(), telling),
                total,
                today.more() ? Optional.of(next(filters, lines.getLast())) : Optional.empty(),
                paging.first(),
                filters,
                empty(today, filters, total));
    }

    private static String cut(Today.Cut cut, Telling telling) {
        String key = telling.hours().capacity().contacts() == 0
                ? "worklist.cut.no-hours"
                : cut.left() == 0 ? "worklist.cut.none-left" : "worklist.cut";
        return telling.phrases().say(key, cut.left(), cut.waiting(), cut.waitingLong());
    }

    /** How the page is made: by whose words, and whether it is the first. */
    record Paging(LineWords words, boolean first) {}

    private static String next(Filters filters, LineView last) {
        String query = filters.query();
        return "/aujourdhui?" + (query.isEmpty() ? "" : query + "&") + "apres=" + last.id();
    }

    private static Head head(Today today, Telling telling) {
        Phrases phrases = telling.phrases();
        Capacities.Capacity capacity = telling.hours().capacity();
        boolean stale = !today.standing().asOf().equals(telling.hours().today());
        return new Head(
                phrases.dayFirst(telling.hours().today()),
                phrases.say(
                        "worklist.capacity",
                        capacity.advisers(),
                        phrases.hours(capacity.minutes()),
                        capacity.contacts()),
                phrases.say(
                        "worklist.progress", today.tally().done(), today.cut().left()),
                stale
                        ? Optional.of(phrases.say(
                                "worklist.stale", phrases.day(today.standing().asOf())))
                        : Optional.empty());
    }

    private static List<TaskChip> tasks(Today today, Phrases phrases, Filters filters) {
        return today.tally().byAction().entrySet().stream()
                .map(entry -> {
                    boolean chosen =
                            filters.action().filter(entry.getKey()::equals).isPresent();
                    Filters then = filters.withAction(chosen ? Optional.empty() : Optional.of(entry.getKey()));
                    Task task = LineWords.task(entry.getKey(), phrases);
                    String words = phrases.sayOr(task.word(), "worklist.tasks." + entry.getKey());
                    return new TaskChip(
                            new Task(words, task.icon(), task.tone()), entry.getValue(), address(then), chosen);
                })
                .toList();
    }

    private static List<Chip> states(Today today, Phrases phrases, Filters filters) {
        return List.of(
                state(phrases.say("worklist.state.todo"), State.OPEN, filters),
                state(phrases.say("worklist.state.done", today.tally().done()), State.DONE, filters),
                state(phrases.say("worklist.state.aside", today.tally().aside()), State.ASIDE, filters));
    }

    private static Chip state(String words, State state, Filters filters) {
        return new Chip(words, address(filters.withState(state)), filters.state() == state);
    }

    /** The filters that are set, each with the address that leaves it out. */
    private static List<Chip> set(Phrases phrases, Filters filters, Choices choices) {
        List<Chip> set = new ArrayList<>();
        filters.branch()
                .ifPresent(id -> set.add(chip(
                        choices.branches().stream()
                                .filter(branch -> branch.id() == id)
                                .findFirst()
                                .map(Branch::name)
                                .orElse("?"),
                        filters.withBranch(Optional.empty()))));
        filters.action()
                .ifPresent(action ->
                        set.add(chip(LineWords.task(action, phrases).word(), filters.withAction(Optional.empty()))));
        filters.department()
                .ifPresent(code -> set.add(
                        chip(phrases.say("worklist.department", code), filters.withDepartment(Optional.empty()))));
        if (filters.whose() != Whose.ANYBODY) {
            set.add(chip(phrases.say("worklist.whose." + filters.whose().code()), filters.withWhose(Whose.ANYBODY)));
        }
        if (filters.waitingLong()) {
            set.add(chip(phrases.say("worklist.waiting-long"), filters.withWaitingLong(false)));
        }
        return set;
    }

    private static Chip chip(String words, Filters without) {
        return new Chip(words, address(without), true);
    }

    private static Optional<String> empty(Today today, Filters filters, int total) {
        boolean nothing =
                total == 0 && today.inHand().isEmpty() && today.promised().isEmpty();
        if (!nothing) {
            return Optional.empty();
        }
        return Optional.of(filters.none() ? "all-done" : "no-match");
    }
}
