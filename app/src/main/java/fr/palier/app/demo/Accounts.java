package fr.palier.app.demo;

import fr.palier.app.shared.Actor;
import fr.palier.app.store.DataDirectory;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The people who can sign in to a demonstration: invented, with one password for all, drawn when it is loaded. */
public final class Accounts {
    private static final String FILE = "demonstration-password";
    private static final List<String> WORDS = List.of(
            "amande", "brume", "cabane", "dune", "ecluse", "figue", "galet", "herbe", "iris", "jardin", "lavande",
            "merle", "noyer", "olive", "palier", "quai", "riviere", "sentier", "tilleul", "verger");
    private static final int WORDS_DRAWN = 4;
    private static final int NUMBERS = 10_000;

    /** Once for all of them: it takes its time. */
    private static final Argon2PasswordEncoder HASH = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    private final String password;

    private Accounts(String password) {
        this.password = password;
    }

    /** Draws their password. */
    public static Accounts draw() {
        SecureRandom random = new SecureRandom();
        StringBuilder drawn = new StringBuilder();
        for (int word = 0; word < WORDS_DRAWN; word++) {
            drawn.append(WORDS.get(random.nextInt(WORDS.size()))).append('-');
        }
        return new Accounts(
                drawn.append(String.format("%04d", random.nextInt(NUMBERS))).toString());
    }

    /** Those of a demonstration that was loaded before. */
    public static Accounts kept(DataDirectory directory) {
        return new Accounts(directory
                .secret(FILE)
                .map(String::strip)
                .orElseThrow(() -> new IllegalStateException(
                        "missing: " + directory.folder().resolve(FILE))));
    }

    /** Keeps their password where only the owner of the folder reads it. */
    public void keep(DataDirectory directory) {
        directory.keepSecret(FILE, password + "\n");
    }

    /** All of them, by place and role. */
    public List<Account> all() {
        return Staff.all().stream()
                .map(person -> new Account(
                        person.role().name().toLowerCase(Locale.ROOT),
                        person.place(),
                        person.name(),
                        person.email(),
                        password))
                .toList();
    }

    /** Lets them sign in. Landlords are there already. */
    void insert(Connection connection) throws SQLException {
        String hash = HASH.encode(password);
        try (PreparedStatement person = connection.prepareStatement(
                        "insert into identity.person (id, email, name, password_hash) values (?, ?, ?, ?)");
                PreparedStatement granted = connection.prepareStatement("""
                        insert into identity.granted (person_id, landlord_id, role, granted_by)
                        values (?, (select id from portfolio.landlord where code = ?), ?, ?)""")) {
            for (Staff.Person one : Staff.all()) {
                UUID id = UUID.nameUUIDFromBytes(one.email().getBytes(StandardCharsets.UTF_8));
                person.setObject(1, id);
                person.setString(2, one.email());
                person.setString(3, one.name());
                person.setString(4, hash);
                person.addBatch();
                granted.setObject(1, id);
                granted.setString(2, one.landlord().orElse(null));
                granted.setString(3, one.role().name());
                granted.setObject(4, Actor.PROGRAM.person());
                granted.addBatch();
            }
            person.executeBatch();
            granted.executeBatch();
        }
    }
}
