package fr.palier.app.portfolio;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds tenancies by the beginnings of words, in any order, accents and case aside: names, numbers, addresses. All of a
 * landlord's tenancies, whatever stands on today's list. What people look for is never part of an address or of a log.
 */
@Component
public class Search {
    /** More words than these are not looked at. */
    private static final int MOST_WORDS = 6;

    /** More tenancies than these begin by a word that says little: then all of what was asked is gathered at once. */
    private static final int FEW = 2_000;

    private static final String AFTER_ALL = "\uDBFF\uDFFF";

    private final SearchStore store;
    private final Transactions transactions;

    Search(JdbcClient jdbc, Transactions transactions) {
        this.store = new SearchStore(jdbc);
        this.transactions = transactions;
    }

    /** Where a page begins: after this name and id. */
    public record After(String sortName, int tenancyId) {
        /** Before all names. */
        public static final After START = new After("", 0);
    }

    /**
     * Tenancies found.
     *
     * @param total how many were found in all
     * @param more whether others follow this page
     */
    public record Found(List<TenancySummary> page, long total, boolean more) {}

    /** All words that begin so: from {@code low} on, below {@code high}. */
    record Prefix(String low, String high) {
        static Prefix of(String word) {
            return new Prefix(word, word + AFTER_ALL);
        }
    }

    /** One page, by name. Without a letter or a digit in what is asked, all tenancies. */
    public Found find(Scope scope, String asked, After after, int limit) {
        return transactions.read(scope, () -> {
            List<Prefix> prefixes = prefixes(asked);
            if (prefixes.isEmpty()) {
                return store.all(scope, after, limit);
            }
            List<Prefix> rarestFirst = rarestFirst(scope, prefixes);
            return rarestFirst.isEmpty()
                    ? store.withAll(scope, prefixes, after, limit)
                    : store.among(scope, rarestFirst, after, limit);
        });
    }

    private List<Prefix> prefixes(String asked) {
        return store.words(asked).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(MOST_WORDS)
                .map(Prefix::of)
                .toList();
    }

    /** The rarest first where it is rare enough to try each tenancy that has it; otherwise none. */
    private List<Prefix> rarestFirst(Scope scope, List<Prefix> prefixes) {
        record Counted(Prefix prefix, int count) {}
        List<Counted> counted = prefixes.stream()
                .map(prefix -> new Counted(prefix, store.count(scope, prefix, FEW + 1)))
                .sorted(Comparator.comparingInt(Counted::count))
                .toList();
        return counted.getFirst().count > FEW
                ? List.of()
                : counted.stream().map(Counted::prefix).toList();
    }

    /** Keeps the words of some tenancies right; call it in the transaction that added or changed them. */
    public void index(Scope scope, Collection<Integer> tenancyIds) {
        transactions.write(scope, () -> store.index(scope, Optional.of(tenancyIds)));
    }

    /** The same for all tenancies of the landlord: after they were loaded in bulk. */
    public void indexAll(Scope scope) {
        transactions.write(scope, () -> store.index(scope, Optional.empty()));
    }
}
