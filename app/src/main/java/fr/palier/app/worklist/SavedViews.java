package fr.palier.app.worklist;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Filters that a person keeps by a name. */
@Component
class SavedViews {
    private static final int MOST = 20;
    private static final int LONGEST = 40;

    private final JdbcClient jdbc;
    private final Transactions transactions;

    SavedViews(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A view: its name, and what stands after the question mark of its address. */
    record View(String name, String query) {}

    /** The person's own, by name. */
    List<View> of(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select name, query from worklist.saved_view
                        where landlord_id = ? and person = ? order by lower(name), name""")
                        .params(scope.landlord(), scope.actor().person())
                        .query(View.class)
                        .list());
    }

    /**
     * Keeps filters by a name; a view of that name is replaced.
     *
     * @throws Refused without a name, with a long one, or with too many views
     */
    void save(Scope scope, String name, Filters filters) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST) {
            throw new Refused("worklist.view.name", LONGEST);
        }
        transactions.write(scope, () -> {
            List<View> known = of(scope);
            if (known.size() >= MOST && known.stream().noneMatch(view -> view.name.equals(called))) {
                throw new Refused("worklist.view.too-many", MOST);
            }
            jdbc.sql("""
                            insert into worklist.saved_view (landlord_id, person, name, query) values (?, ?, ?, ?)
                            on conflict (landlord_id, person, name) do update
                            set query = excluded.query, saved_at = now()""")
                    .params(scope.landlord(), scope.actor().person(), called, filters.query())
                    .update();
        });
    }

    /** Forgets a view; without one of that name, nothing. */
    void remove(Scope scope, String name) {
        transactions.write(scope, () -> {
            jdbc.sql("delete from worklist.saved_view where landlord_id = ? and person = ? and name = ?")
                    .params(scope.landlord(), scope.actor().person(), name)
                    .update();
        });
    }
}
