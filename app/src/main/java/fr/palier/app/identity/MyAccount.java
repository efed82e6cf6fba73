package fr.palier.app.identity;

import fr.palier.app.identity.passkey.Passkeys;
import fr.palier.app.identity.store.Person;
import fr.palier.app.identity.store.PersonStore;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Transactions;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a person sees and changes of their own account. */
@Component
class MyAccount {
    private static final int LONGEST_NAME = 80;

    private final PersonStore people;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Transactions transactions;

    MyAccount(
            PersonStore people,
            SecondFactors factors,
            Sessions sessions,
            Passkeys passkeys,
            Transactions transactions) {
        this.people = people;
        this.factors = factors;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.transactions = transactions;
    }

    /** The page of one's account. */
    record AccountPage(
            String name,
            String email,
            String lang,
            boolean hasPassword,
            boolean hasTotp,
            int unusedCodes,
            List<Passkeys.Passkey> passkeys,
            boolean mayHavePasskeys,
            List<Sessions.Open> sessions) {
        @Override
        public String toString() {
            return "an account";
        }
    }

    AccountPage page(UUID id, String session) {
        Person person = transactions.unscoped(() -> people.find(id)).orElseThrow(NotFound::new);
        return new AccountPage(
                person.name(),
                person.email(),
                person.lang(),
                person.hasPassword(),
                person.hasTotp(),
                factors.unusedCodes(id),
                passkeys.of(id),
                passkeys.arePossible(),
                sessions.of(id, session));
    }

    void rename(UUID id, String name, String lang) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Refused("identity.account.name-refused");
        }
        transactions.unscoped(() -> {
            people.rename(id, name, lang);
            return true;
        });
    }
}
