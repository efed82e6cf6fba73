package fr.palier.app.support;

import fr.palier.app.imports.FileId;
import fr.palier.app.imports.Imports;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.triage.Occasion;
import fr.palier.app.triage.Policies;
import fr.palier.app.triage.Runs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * For each page with an id in its address, how to make a record of a landlord that has one. {@code RoutesTest} asks every such
 * page for another landlord's record; a page that is not named here, without the pattern of its id, fails there. Whoever adds a page with an id adds its line.
 */
@Component
public class RouteIds {
    private static final String LEDGER = """
            N° contrat;N° écriture;Date écriture;Nature;Libellé;Débit;Crédit
            CT1;E1;01/03/2020;QUIT;Quittance;500,00;
            """;
    private static final String STATEMENT = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr/><Stmt><Id>1</Id>
            <Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>
            <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2020-04-06</Dt></BookgDt></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;
    private static final UUID NOWHERE = UUID.fromString("00000000-0000-4000-8000-000000000000");

    /** A name between braces, with or without a pattern that has braces of its own. */
    private static final Pattern ID = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*\\})*\\}");

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+):(?:[^{}]|\\{[^{}]*\\})*\\}");

    private final Map<String, Function<Scope, Object>> makers = new LinkedHashMap<>();

    RouteIds(Cast cast, Imports imports, Runs runs, Policies policies, List<RouteRecords> rooms) {
        rooms.forEach(room -> room.tell(makers::put));
        makers.put(
                "/equipe/{id}",
                scope -> cast.colleague(scope, Role.CALLER).actor().person());
        Function<Scope, Object> situation =
                scope -> cast.tenancy(scope, "Azéma").publicId();
        makers.put("/situations/{id}", situation);
        makers.put("/situations/{id}/releve", situation);
        Function<Scope, Object> file = scope -> imports.receive(
                scope, "ecritures.csv", new ByteArrayInputStream(LEDGER.getBytes(StandardCharsets.UTF_8)));
        makers.put("/banque/releves/{id}", scope -> statement(scope, imports));
        makers.put("/banque/releves/{id}/mouvements", scope -> statement(scope, imports));
        makers.put("/banque/mouvements/{id}", scope -> {
            FileId statement = statement(scope, imports);
            imports.check(scope, statement, lines -> {});
            imports.take(scope, statement, false, lines -> {});
            return cast.payment(scope);
        });
        Function<Scope, Object> run = scope -> runs.run(scope, Occasion.DEMAND).id();
        makers.put("/bareme/listes/{run}", run);
        makers.put("/bareme/listes/{run}/rejeu", run);
        makers.put(
                "/bareme/versions/{version}",
                scope -> policies.publish(scope, 0, policies.dmn(scope, 0).replace("&gt;= 75", "&gt;= 76"), "Un essai")
                        .version());
        for (String page : new String[] {"", "/avancement", "/lignes", "/rejets"}) {
            makers.put("/imports/{id}" + page, file);
        }
    }

    private static FileId statement(Scope scope, Imports imports) {
        return imports.receive(
                scope, "releve.xml", new ByteArrayInputStream(STATEMENT.getBytes(StandardCharsets.UTF_8)));
    }

    /** The address of a page for a record of this landlord, made anew. */
    public String of(String path, Scope scope) {
        Function<Scope, Object> maker = makers.get(NAMED.matcher(path).replaceAll("{$1}"));
        if (maker == null) {
            throw new IllegalStateException("say in RouteIds how to make a record for " + path);
        }
        return filled(path, maker.apply(scope));
    }

    /** The address of a page for a record that is nowhere, with an id of the right kind. */
    public static String nowhere(String path, Class<?> kind) {
        if (kind == UUID.class) {
            return filled(path, NOWHERE);
        }
        boolean number = kind == int.class || kind == long.class || path.contains("[0-9]");
        return filled(path, number ? "999999999" : "nowhere");
    }

    /** With one id for all braces, or a list of one for each. */
    private static String filled(String path, Object id) {
        if (!(id instanceof List<?> ids)) {
            return ID.matcher(path).replaceAll(String.valueOf(id));
        }
        String filled = path;
        for (Object one : ids) {
            filled = ID.matcher(filled).replaceFirst(String.valueOf(one));
        }
        return filled;
    }
}
