package fr.palier.app.worklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What part of today's list is shown, and in which order. Stands in the page's address, so it holds no personal data; what an
 * address says that is not understood is left aside.
 */
record Filters(
        Optional<Integer> branch,
        Optional<String> action,
        Optional<String> department,
        Whose whose,
        State state,
        boolean waitingLong,
        Sort sort) {
    static final Filters NONE = new Filters(
            Optional.empty(), Optional.empty(), Optional.empty(), Whose.ANYBODY, State.OPEN, false, Sort.RANK);

    /** Who takes care of a line. */
    enum Whose {
        ANYBODY("tous"),
        /** Assigned to the person, or to somebody for whom they stand in. */
        MINE("moi"),
        /** Nobody works on it, and it is assigned to nobody else. */
        FREE("libres"),
        /** Somebody works on it now. */
        TAKEN("prises");

        private final String code;

        Whose(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What remains, what was done today, what was put aside. */
    enum State {
        OPEN("a-faire"),
        DONE("faites"),
        ASIDE("ecartees");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Orders of the list: each ends with the tenancy's number, so that no two lines are equal. */
    enum Sort {
        RANK("rang", "@.rank, @.tenancy_id"),
        BALANCE("solde", "-@.balance, @.rank, @.tenancy_id"),
        OLDEST("anciennete", "coalesce(@.oldest_unpaid, date '9999-12-31'), @.rank, @.tenancy_id"),
        CONTACT("contact", "coalesce(@.last_contact_on, date '0001-01-01'), @.rank, @.tenancy_id");

        private final String code;
        private final String columns;

        Sort(String code, String columns) {
            this.code = code;
            this.columns = columns;
        }

        public String code() {
            return code;
        }

        /** What the lines are put in order by: columns of an item, by the name that it has in the query. */
        String columns(String item) {
            return columns.replace("@", item);
        }
    }

    static Filters of(Map<String, String> asked) {
        return new Filters(
                text(asked, "agence").filter(id -> id.matches("\\d{1,9}")).map(Integer::valueOf),
                text(asked, "action").filter(action -> action.matches("[a-z_0-9]{1,40}")),
                text(asked, "dep").filter(department -> department.matches("[0-9AB]{2,3}")),
                one(asked, "qui", Whose.values(), Whose::code),
                one(asked, "etat", State.values(), State::code),
                text(asked, "attente").isPresent(),
                one(asked, "tri", Sort.values(), Sort::code));
    }

    /** From what stands after the question mark of an address. */
    static Filters ofQuery(String query) {
        return of(Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first)));
    }

    private static Optional<String> text(Map<String, String> asked, String name) {
        return Optional.ofNullable(asked.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static <E> E one(Map<String, String> asked, String name, E[] values, Function<E, String> code) {
        return text(asked, name)
                .flatMap(said -> Arrays.stream(values)
                        .filter(value -> code.apply(value).equals(said.toLowerCase(Locale.ROOT)))
                        .findFirst())
                .orElse(values[0]);
    }

    /** What stands after the question mark; empty without filters. */
    public String query() {
        Map<String, String> said = new LinkedHashMap<>();
        branch.ifPresent(id -> said.put("agence", id.toString()));
        action.ifPresent(code -> said.put("action", code));
        department.ifPresent(code -> said.put("dep", code));
        said.put("qui", whose == Whose.ANYBODY ? "" : whose.code());
        said.put("etat", state == State.OPEN ? "" : state.code());
        said.put("attente", waitingLong ? "7" : "");
        said.put("tri", sort == Sort.RANK ? "" : sort.code());
        return said.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whether all lines that remain are shown. */
    boolean none() {
        return withSort(Sort.RANK).equals(NONE);
    }

    Filters withBranch(Optional<Integer> other) {
        return new Filters(other, action, department, whose, state, waitingLong, sort);
    }

    Filters withAction(Optional<String> other) {
        return new Filters(branch, other, department, whose, state, waitingLong, sort);
    }

    Filters withDepartment(Optional<String> other) {
        return new Filters(branch, action, other, whose, state, waitingLong, sort);
    }

    Filters withWhose(Whose other) {
        return new Filters(branch, action, department, other, state, waitingLong, sort);
    }

    Filters withState(State other) {
        return new Filters(branch, action, department, whose, other, waitingLong, sort);
    }

    Filters withWaitingLong(boolean other) {
        return new Filters(branch, action, department, whose, state, other, sort);
    }

    Filters withSort(Sort other) {
        return new Filters(branch, action, department, whose, state, waitingLong, other);
    }
}
