package fr.palier.app.relief.aid;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which requests are shown. Stands in the page's address, so it holds no personal data. What is not understood is left aside.
 *
 * @param room whose requests: {@code fsl} or {@code garanties}
 * @param kind of body; empty: all of the room
 * @param state empty: those that wait for something
 * @param due those to be asked again
 * @param pressing those whose last day to file is near or has passed
 */
record Filters(String room, Optional<Kind> kind, Optional<RequestState> state, boolean due, boolean pressing) {
    static Filters of(String room, Map<String, String> asked) {
        return new Filters(
                room,
                Kind.in(room).stream()
                        .filter(one -> one.code().equals(asked.get("qui")))
                        .findFirst(),
                Arrays.stream(RequestState.values())
                        .filter(one -> one.code().equals(asked.get("etat")))
                        .findFirst(),
                "true".equals(asked.get("relance")),
                "true".equals(asked.get("delai")));
    }

    /** The kinds that can be told apart. */
    public List<Kind> choices() {
        return Kind.in(room);
    }

    String[] kinds() {
        return kind.map(List::of).orElseGet(this::choices).stream()
                .map(Kind::code)
                .toArray(String[]::new);
    }

    String[] states() {
        return Arrays.stream(RequestState.values())
                .filter(one -> state.map(one::equals).orElseGet(one::isOpen))
                .map(RequestState::code)
                .toArray(String[]::new);
    }

    /** With this state; without, where it is the one already asked for. */
    public Filters toggle(RequestState one) {
        return new Filters(
                room, kind, state.equals(Optional.of(one)) ? Optional.empty() : Optional.of(one), false, false);
    }

    public Filters toggle(Kind one) {
        return new Filters(
                room, kind.equals(Optional.of(one)) ? Optional.empty() : Optional.of(one), state, due, pressing);
    }

    public Filters toggleDue() {
        return new Filters(room, kind, Optional.empty(), !due, false);
    }

    public Filters togglePressing() {
        return new Filters(room, kind, Optional.empty(), false, !pressing);
    }

    /** What stands after the question mark of an address; empty where nothing is asked for. */
    String query() {
        return Stream.of(
                        kind.map(one -> "qui=" + one.code()).orElse(""),
                        state.map(one -> "etat=" + one.code()).orElse(""),
                        due ? "relance=true" : "",
                        pressing ? "delai=true" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private String address(String page, String more) {
        String query = Stream.of(query(), more).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return page + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address of the list so filtered. */
    public String address() {
        return address("/" + room, "");
    }

    /** The same as a table for spreadsheets. */
    public String export() {
        return address("/" + room + "/export", "format=excel");
    }

    /** The next page. */
    public String after(String key) {
        return address("/" + room, "apres=" + key);
    }
}
