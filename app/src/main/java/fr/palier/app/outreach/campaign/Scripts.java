package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.outreach.Script;
import fr.palier.engine.outreach.Script.Read;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The door to what callers say: a text for each purpose, by version. Version 0 ships with Palier, in both languages; a landlord
 * adds its own. A campaign keeps the version with which it was made.
 */
@Component
public class Scripts {
    static final int LONGEST = 8_000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Recordings recordings;
    private final Audit audit;
    private final ScriptWords words = new ScriptWords(Arrays.stream(Purpose.values())
            .flatMap(purpose -> Arrays.stream(Lang.values()).map(lang -> shipped(purpose, lang))));

    Scripts(JdbcClient jdbc, Transactions transactions, Recordings recordings, Audit audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.recordings = recordings;
        this.audit = audit;
    }

    /** The latest version of a purpose. */
    public int latest(Scope scope, Purpose purpose) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select coalesce(max(version), 0) from outreach.script where landlord_id = ? and purpose = ?""")
                        .params(scope.landlord(), purpose.code())
                        .query(Integer.class)
                        .single());
    }

    /** The text of a version; the one that ships is in the language asked for. */
    public String text(Scope scope, Purpose purpose, int version, Lang lang) {
        if (version == 0) {
            return shipped(purpose, lang);
        }
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select text from outreach.script where landlord_id = ? and purpose = ? and version = ?""")
                        .params(scope.landlord(), purpose.code(), version)
                        .query(String.class)
                        .single());
    }

    /** The same, read. */
    public Script script(Scope scope, Purpose purpose, int version, Lang lang) {
        return switch (Script.read(text(scope, purpose, version, lang))) {
            case Read.Good(Script script) -> script;
            case Read.Bad(int line, Script.Fault fault, String value) ->
                throw new IllegalStateException(
                        purpose + " " + version + ", line " + line + ": " + fault + " " + value);
        };
    }

    /** What is said to whomever else hears a call: by the script itself, or by the one that ships where it does not say. */
    public List<String> left(Purpose purpose, Script script, Script.Ear ear, Lang lang) {
        List<String> own = script.to(ear);
        return own.isEmpty() && Script.read(shipped(purpose, lang)) instanceof Read.Good(Script ships)
                ? ships.to(ear)
                : own;
    }

    /**
     * Reads what somebody wrote.
     *
     * @throws Refused with the line that cannot be read or may not be said, its text and what to do
     */
    public Script check(Purpose purpose, String text) {
        if (text.length() > LONGEST) {
            throw new Refused("outreach.script.too-long", text.length(), LONGEST);
        }
        words.check(purpose, text);
        return switch (Script.read(text)) {
            case Read.Good(Script script) -> script;
            case Read.Bad(int line, Script.Fault fault, String value) ->
                throw new Refused(
                        "outreach.script."
                                + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        line,
                        value);
        };
    }

    /**
     * Adds a version.
     *
     * @return its number
     * @throws Refused as {@link #check}
     */
    public int add(Scope scope, Purpose purpose, String text) {
        check(purpose, text);
        return transactions.write(scope, () -> {
            recordings.lock(scope);
            int version = latest(scope, purpose) + 1;
            jdbc.sql("""
                            insert into outreach.script (landlord_id, purpose, version, text, by_person, by_name)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(scope.landlord(), purpose.code(), version, text)
                    .params(scope.actor().person(), scope.actor().name())
                    .update();
            audit.record(scope, "script.added", "script:" + purpose.code(), Map.of("version", version));
            return version;
        });
    }

    private static String shipped(Purpose purpose, Lang lang) {
        try {
            return new ClassPathResource("outreach/" + purpose.code() + "_" + lang.of("fr", "en") + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
