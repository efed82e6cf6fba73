package fr.palier.app.portfolio;

import fr.palier.app.shared.Transactions;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory of the federation's members: names, never records. */
@Component
public class Landlords {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Landlords(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Admits a member; its records are empty. */
    public Landlord add(String code, String name, String form, List<String> departments) {
        return transactions.unscoped(() -> {
            int id = jdbc.sql("""
                            insert into portfolio.landlord (id, code, name, form, departments)
                            values ((select coalesce(max(id), 0) + 1 from portfolio.landlord), ?, ?, ?, ?) returning id""")
                    .params(code, name, form, departments.toArray(String[]::new))
                    .query(Integer.class)
                    .single();
            jdbc.sql("select set_config('app.landlord', ?, true)")
                    .param(Integer.toString(id))
                    .query(String.class)
                    .single();
            jdbc.sql("insert into portfolio.recording (landlord_id) values (?)")
                    .param(id)
                    .update();
            return new Landlord(id, code, name);
        });
    }

    /** All members, by code. */
    public List<Landlord> all() {
        return transactions.unscoped(() -> jdbc.sql("select id, code, name from portfolio.landlord order by code")
                .query(Landlord.class)
                .list());
    }

    public Optional<Landlord> find(int id) {
        return transactions.unscoped(() -> jdbc.sql("select id, code, name from portfolio.landlord where id = ?")
                .param(id)
                .query(Landlord.class)
                .optional());
    }

    /** By the code under which files name it. */
    public Optional<Landlord> byCode(String code) {
        return transactions.unscoped(() -> jdbc.sql("select id, code, name from portfolio.landlord where code = ?")
                .param(code)
                .query(Landlord.class)
                .optional());
    }
}
