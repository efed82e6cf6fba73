package fr.palier.app.dossier.list;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.DossierStatus;
import fr.palier.app.dossier.words.Coded;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which dossiers are shown. Stands in the page's address, so it holds no personal data: what somebody looks for stands there as
 * a number ({@link Searches}). What is not understood is left aside.
 *
 * @param status empty: those that are worked on
 */
record Filters(boolean mine, Optional<Cause> cause, Optional<Status> status, boolean overdue, Optional<Long> search) {
    /** What the list can be asked for. */
    enum Status implements Coded {
        OPEN,
        FOLLOWING,
        CLOSED,
        MERGED,
        ALL;

        /** The statuses that a row may have. */
        String[] codes() {
            return switch (this) {
                case OPEN -> codes(DossierStatus.OPEN);
                case FOLLOWING -> codes(DossierStatus.FOLLOWING);
                case CLOSED -> codes(DossierStatus.CLOSED);
                case MERGED -> codes(DossierStatus.MERGED);
                case ALL -> codes(DossierStatus.values());
            };
        }

        private static String[] codes(DossierStatus... some) {
            return Stream.of(some).map(Coded::code).toArray(String[]::new);
        }
    }

    static Filters of(Map<String, String> asked) {
        return new Filters(
                "moi".equals(asked.get("qui")),
                Coded.find(Cause.class, asked.get("cause")),
                Coded.find(Status.class, asked.get("etat")),
                "1".equals(asked.get("retard")),
                Optional.ofNullable(asked.get("recherche"))
                        .filter(number -> number.matches("[0-9]{1,18}"))
                        .map(Long::parseLong));
    }

    String[] statuses() {
        return status.map(Status::codes)
                .orElseGet(() -> Filters.Status.codes(DossierStatus.OPEN, DossierStatus.FOLLOWING));
    }

    public Filters toggleMine() {
        return new Filters(!mine, cause, status, overdue, search);
    }

    public Filters toggleOverdue() {
        return new Filters(mine, cause, status, !overdue, search);
    }

    public Filters withoutCause() {
        return new Filters(mine, Optional.empty(), status, overdue, search);
    }

    public Filters withoutSearch() {
        return new Filters(mine, cause, status, overdue, Optional.empty());
    }

    /** With this status; without, where it is the one already asked for. */
    public Filters toggle(Status one) {
        return new Filters(
                mine, cause, status.equals(Optional.of(one)) ? Optional.empty() : Optional.of(one), overdue, search);
    }

    /** Whether all that are worked on are shown. */
    public boolean areNone() {
        return !mine && !overdue && cause.isEmpty() && status.isEmpty() && search.isEmpty();
    }

    /** What stands after the question mark of an address; empty where nothing is asked for. */
    public String query() {
        return Stream.of(
                        mine ? "qui=moi" : "",
                        cause.map(one -> "cause=" + one.code()).orElse(""),
                        status.map(one -> "etat=" + one.code()).orElse(""),
                        overdue ? "retard=1" : "",
                        search.map(number -> String.format(Locale.ROOT, "recherche=%d", number))
                                .orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    /** The address of the list so filtered. */
    public String address() {
        String query = query();
        return query.isEmpty() ? "/dossiers" : "/dossiers?" + query;
    }
}
