package fr.palier.app.identity;

import fr.palier.app.identity.guard.Passwords;
import fr.palier.app.identity.guard.Throttle;
import fr.palier.app.identity.guard.Throttle.Limit;
import fr.palier.app.identity.store.Person;
import fr.palier.app.identity.store.PersonStore;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a person's account with a password, and changes that. */
@Component
public class Accounts {
    private final PersonStore people;
    private final SecondFactors factors;
    private final Throttle throttle;
    private final Transactions transactions;

    Accounts(PersonStore people, SecondFactors factors, Throttle throttle, Transactions transactions) {
        this.people = people;
        this.factors = factors;
        this.throttle = throttle;
        this.transactions = transactions;
    }

    /**
     * Where an attempt comes from.
     *
     * @param address of the network; of a home's line in IPv6 the first half
     * @param browser the token of a browser from which somebody signed in before, or empty
     */
    record Origin(String address, String browser) {}

    private record Charge(Limit limit, String of) {}

    /**
     * An attempt with an address and a password. Known and unknown addresses cost the same time and get the same answer; attempts
     * beyond the limits are not looked at. A stranger who guesses from elsewhere does not hold up the browser that the person
     * always uses.
     */
    SignIn signIn(String email, String password, Origin origin) {
        List<Charge> charges = charges(PersonStore.normal(email), origin);
        Optional<Duration> wait = charge(charges);
        if (wait.isPresent()) {
            return new SignIn.TooMany(wait.get());
        }
        Optional<Person> person = transactions.unscoped(() -> people.byEmail(email));
        boolean right =
                Passwords.matches(password, person.map(Accounts::openHash).orElse(null));
        if (!right) {
            return new SignIn.Wrong();
        }
        charges.forEach(charge -> throttle.giveBack(charge.limit, charge.of));
        return person.map(found -> after(found, password)).orElse(new SignIn.Wrong());
    }

    private static @Nullable String openHash(Person person) {
        return person.active() ? person.passwordHash() : null;
    }

    private List<Charge> charges(String email, Origin origin) {
        boolean known = !origin.browser.isEmpty()
                && transactions.unscoped(() -> people.knowsBrowser(email, Token.hash(origin.browser)));
        Charge address = new Charge(Limit.ADDRESS, origin.address);
        return known
                ? List.of(address, new Charge(Limit.ACCOUNT_FROM_HERE, email + " " + Token.nickname(origin.browser)))
                : List.of(
                        address,
                        new Charge(Limit.ACCOUNT_FROM_HERE, email + " " + origin.address),
                        new Charge(Limit.ACCOUNT_FROM_ELSEWHERE, email));
    }

    private Optional<Duration> charge(List<Charge> charges) {
        for (Charge charge : charges) {
            Optional<Duration> wait = throttle.take(charge.limit, charge.of);
            if (wait.isPresent()) {
                return wait;
            }
        }
        return Optional.empty();
    }

    private SignIn after(Person person, String password) {
        if (person.passwordHash() != null && Passwords.isOutdated(person.passwordHash())) {
            write(person.id(), password);
        }
        return next(person.id());
    }

    /** What is left to do for a person whose first factor is right. */
    SignIn next(UUID person) {
        if (factors.has(person)) {
            return new SignIn.NeedsSecondFactor(person);
        }
        return factors.areRequired(person) ? new SignIn.NeedsEnrolment(person) : new SignIn.Complete(person);
    }

    /** Whether this is the person's password. */
    boolean isPassword(UUID person, String password) {
        return tries(
                "password",
                person,
                () -> transactions
                        .unscoped(() -> people.find(person))
                        .map(found -> Passwords.matches(password, found.passwordHash()))
                        .orElse(false));
    }

    /**
     * Looks at a proof that a person gives.
     *
     * @throws Refused after five wrong ones of this kind, for a quarter of an hour
     */
    boolean tries(String kind, UUID person, BooleanSupplier proof) {
        String key = kind + " " + person;
        if (throttle.take(Limit.CODE, key).isPresent()) {
            throw new Refused("identity.account.too-many");
        }
        boolean right = proof.getAsBoolean();
        if (right) {
            throttle.giveBack(Limit.CODE, key);
        }
        return right;
    }

    /**
     * Gives a person a password.
     *
     * @throws Refused where it is too short or one that everybody tries
     */
    public void setPassword(UUID id, String password) {
        check(id, password);
        write(id, password);
    }

    /** Refuses a password that this person may not choose. */
    void check(UUID id, String password) {
        Person person = transactions.unscoped(() -> people.find(id)).orElseThrow();
        Passwords.refusal(password, person.email(), person.name()).ifPresent(key -> {
            throw new Refused(key, Passwords.SHORTEST);
        });
    }

    private void write(UUID person, String password) {
        String hash = Passwords.hash(password);
        transactions.unscoped(() -> {
            people.setPassword(person, hash);
            return true;
        });
    }
}
