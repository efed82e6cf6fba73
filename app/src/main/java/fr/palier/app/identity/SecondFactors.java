package fr.palier.app.identity;

import fr.palier.app.identity.guard.Passwords;
import fr.palier.app.identity.guard.RecoveryCode;
import fr.palier.app.identity.guard.Seal;
import fr.palier.app.identity.guard.Throttle;
import fr.palier.app.identity.guard.Throttle.Limit;
import fr.palier.app.identity.guard.Totp;
import fr.palier.app.identity.store.Person;
import fr.palier.app.identity.store.PersonStore;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What is asked beside the password: a code of an authenticator application, a recovery code, or a passkey. Asked of whoever
 * works with a landlord's records or for the federation; of others where they chose one. Not asked in a demonstration, whose
 * accounts are printed for everybody to see.
 */
@Component
class SecondFactors {
    private static final int CODES = 10;

    private final PersonStore people;
    private final People roles;
    private final Throttle throttle;
    private final Seal seal;
    private final Transactions transactions;
    private final boolean demonstration;

    SecondFactors(
            PersonStore people,
            People roles,
            Throttle throttle,
            Seal seal,
            Transactions transactions,
            @Value("${palier.demonstration:false}") boolean demonstration) {
        this.people = people;
        this.roles = roles;
        this.throttle = throttle;
        this.seal = seal;
        this.transactions = transactions;
        this.demonstration = demonstration;
    }

    /** Whether a person has to have a second factor. */
    boolean areRequired(UUID person) {
        return !demonstration
                && roles.grants(person).stream().map(People.Grant::role).anyMatch(SecondFactors::isStaff);
    }

    private static boolean isStaff(Role role) {
        return role.worksForALandlord() || role == Role.FEDERATION_OFFICER;
    }

    /** Whether a person has one. */
    boolean has(UUID person) {
        return hasTotp(person) || hasPasskey(person);
    }

    boolean hasTotp(UUID person) {
        return transactions
                .unscoped(() -> people.find(person))
                .map(Person::hasTotp)
                .orElse(false);
    }

    boolean hasPasskey(UUID person) {
        return transactions.unscoped(() -> people.hasPasskey(person));
    }

    int unusedCodes(UUID person) {
        return transactions.unscoped(() -> people.unusedCodes(person));
    }

    /**
     * Whether a code is right: one of the application, which is then used up, or a recovery code, which is too.
     *
     * @throws Refused after five wrong ones, for a quarter of an hour
     */
    boolean accepts(UUID person, String code) {
        if (throttle.take(Limit.CODE, "code " + person).isPresent()) {
            throw new Refused("identity.account.too-many");
        }
        boolean right = acceptsTotp(person, code) || acceptsRecovery(person, code);
        if (right) {
            throttle.giveBack(Limit.CODE, "code " + person);
        }
        return right;
    }

    private boolean acceptsTotp(UUID person, String code) {
        return transactions.unscoped(() -> {
            Optional<String> sealed = people.find(person).flatMap(found -> Optional.ofNullable(found.totpSecret()));
            OptionalLong step = sealed.map(secret -> Totp.step(seal.open(secret), code, Instant.now()))
                    .orElse(OptionalLong.empty());
            return step.isPresent() && people.useStep(person, step.getAsLong());
        });
    }

    private boolean acceptsRecovery(UUID person, String text) {
        Optional<RecoveryCode> typed = RecoveryCode.typed(text);
        return typed.isPresent()
                && transactions.unscoped(() -> {
                    String start = typed.get().start();
                    Optional<String> hash = people.unusedCode(person, start);
                    return hash.isPresent()
                            && Passwords.matches(typed.get().rest(), hash.get())
                            && people.useCode(person, start);
                });
    }

    /**
     * Ties an authenticator application to a person, where its code shows that it has the secret.
     *
     * @return ten recovery codes, to be shown once; empty where the code is wrong
     */
    Optional<List<String>> enrol(UUID person, String secret, String code) {
        OptionalLong step = Totp.step(secret, code, Instant.now());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(transactions.unscoped(() -> {
            people.setTotp(person, seal.seal(secret), step.getAsLong());
            return freshCodes(person);
        }));
    }

    /** Ten new recovery codes, to be shown once; the old ones are worth nothing any more. */
    List<String> freshCodes(UUID person) {
        List<RecoveryCode> codes =
                Stream.generate(RecoveryCode::fresh).limit(CODES).toList();
        transactions.unscoped(() -> {
            people.replaceCodes(person, codes);
            return true;
        });
        return codes.stream().map(RecoveryCode::written).toList();
    }

    /** Takes all second factors from a person; where one is required, they choose anew when they next sign in. */
    void remove(UUID person) {
        transactions.unscoped(() -> {
            people.setTotp(person, null, null);
            people.replaceCodes(person, List.of());
            people.removePasskeys(person);
            return true;
        });
    }
}
