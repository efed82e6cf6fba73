package fr.palier.app.identity;

import fr.palier.app.shared.Transactions;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Opens a person's account with a password. */
@Component
public class Accounts {
    private final PasswordEncoder passwords = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Accounts(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Row(UUID id, @Nullable String passwordHash) {}

    /** The active person of this address and password. */
    public Optional<SignedIn> signIn(String email, String password) {
        return transactions
                .unscoped(() -> jdbc.sql("select id, password_hash from identity.person where email = ? and active")
                        .param(email.strip().toLowerCase(Locale.ROOT))
                        .query(Row.class)
                        .optional())
                .filter(row -> row.passwordHash != null && passwords.matches(password, row.passwordHash))
                .map(row -> new SignedIn(row.id));
    }
}
