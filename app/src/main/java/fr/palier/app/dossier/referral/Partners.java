package fr.palier.app.dossier.referral;

import fr.palier.app.dossier.words.Coded;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory of partners, and who may open the inbox of which. */
@Component
public class Partners {
    private static final int LONGEST = 100;
    private static final RowMapper<Partner> ROW = (row, n) ->
            new Partner(row.getInt("id"), row.getString("name"), Coded.read(Partner.Kind.class, row.getString("kind")));

    private final JdbcClient jdbc;
    private final Transactions transactions;

    Partners(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** All, by name. */
    public List<Partner> all() {
        return transactions.unscoped(
                () -> jdbc.sql("select id, name, kind from dossier.partner order by lower(name), id")
                        .query(ROW)
                        .list());
    }

    /**
     * One of the directory.
     *
     * @throws NotFound where it has none of this number
     */
    public Partner find(int id) {
        return all().stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    /** Adds one; one of that name is taken as it is. */
    public Partner add(String name, Partner.Kind kind) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST) {
            throw new Refused("dossier.partner-name", LONGEST);
        }
        return transactions.unscoped(() -> {
            jdbc.sql("insert into dossier.partner (name, kind) values (?, ?) on conflict (name) do nothing")
                    .params(called, kind.code())
                    .update();
            return jdbc.sql("select id, name, kind from dossier.partner where name = ?")
                    .param(called)
                    .query(ROW)
                    .single();
        });
    }

    /**
     * Tells the database whose inbox the transaction that is open works on: what partners receive is keyed and policed by partner,
     * and without this no row of it is shown. The only place that does.
     */
    public void enter(int partner) {
        jdbc.sql("select set_config('app.partner', ?, true)")
                .param(Integer.toString(partner))
                .query(String.class)
                .single();
    }

    /** Lets somebody open a partner's inbox. Who may is for the federation to decide: landlords share the directory. */
    public void join(Partner partner, UUID person) {
        transactions.unscoped(() -> jdbc.sql(
                        "insert into dossier.partner_member (partner, person) values (?, ?) on conflict do nothing")
                .params(partner.id(), person)
                .update());
    }

    /** The numbers of those whose inbox somebody may open. */
    public Set<Integer> opened() {
        return transactions.unscoped(() -> jdbc.sql("select distinct partner from dossier.partner_member")
                .query((row, n) -> row.getInt("partner"))
                .set());
    }

    /** The partner for which somebody works; the first, if there were several. */
    public Optional<Partner> of(UUID person) {
        return transactions.unscoped(
                () -> jdbc.sql("""
                        select p.id, p.name, p.kind from dossier.partner_member m join dossier.partner p on p.id = m.partner
                        where m.person = ? order by p.id limit 1""").param(person).query(ROW).optional());
    }
}
