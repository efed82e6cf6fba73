package fr.palier.app.bank;

import fr.palier.app.imports.Comparison;
import fr.palier.app.imports.FileId;
import fr.palier.app.imports.Imports;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new landlord's office in a test: hands statements in, and looks at accounts. */
public final class Office {
    public final Cast cast;
    public final Landlord landlord;
    public final Scope scope;
    public final Cast.Tenancy azema;
    private final Imports imports;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    public Office(Cast cast, Imports imports, Transactions transactions, JdbcClient jdbc) {
        this.cast = cast;
        this.imports = imports;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.landlord = cast.landlord();
        this.scope = cast.person(landlord, Role.ADMINISTRATOR);
        this.azema = tenancy("Azéma", "CT01852");
    }

    /** A tenancy with a number of its own. */
    public Cast.Tenancy tenancy(String name, String number) {
        Cast.Tenancy made = cast.tenancy(scope, name);
        change(made, "number = '" + number + "'");
        index(made);
        return new Cast.Tenancy(made.id(), made.publicId(), number);
    }

    private void index(Cast.Tenancy tenancy) {
        transactions.write(
                scope,
                () -> jdbc.sql("""
                        insert into portfolio.word (landlord_id, word, tenancy_id)
                        select landlord_id, word, tenancy_id from portfolio.to_index
                        where landlord_id = ? and tenancy_id = ?""").params(scope.landlord(), tenancy.id()).update());
    }

    public void change(Cast.Tenancy tenancy, String set) {
        transactions.write(
                scope,
                () -> jdbc.sql("update portfolio.tenancy set " + set + " where landlord_id = ? and id = ?")
                        .params(scope.landlord(), tenancy.id())
                        .update());
    }

    public FileId receive(String content) {
        return imports.receive(scope, "releve.xml", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    public FileId take(Paper paper) {
        return take(paper.write());
    }

    public FileId take(String content) {
        FileId file = receive(content);
        imports.check(scope, file, lines -> {});
        imports.take(scope, file, false, lines -> {});
        return file;
    }

    public Comparison check(Paper paper) {
        return imports.check(scope, receive(paper.write()), lines -> {});
    }

    public void undo(FileId file) {
        imports.undo(scope, file);
    }

    /** Standing entries: tenancy's number, day, kind and amount. */
    public List<String> entries() {
        return list("""
                select t.number || ' ' || e.day || ' ' || e.kind || ' ' || e.cents
                from ledger.standing e join portfolio.tenancy t on t.landlord_id = e.landlord_id and t.id = e.tenancy_id
                where e.landlord_id = ? order by e.day, e.cents, t.number""");
    }

    /** Payments in the order of their amounts: amount, state, why and by what. */
    public List<String> payments() {
        return list("""
                select concat_ws(' ', cents, state, nullif(why, ''), nullif(found_by, ''))
                from bank.payment where landlord_id = ? and state <> 'gone' order by cents, id""");
    }

    public List<String> list(String sql) {
        return transactions.read(
                scope,
                () -> jdbc.sql(sql).param(scope.landlord()).query(String.class).list());
    }
}
