package fr.palier.app.signing;

import fr.palier.app.letters.Kept;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.PlanLetters;
import fr.palier.app.relief.Plans;
import fr.palier.app.relief.agreed.Agreement;
import fr.palier.app.relief.household.Signatories.Signatory;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import fr.palier.app.signing.SigningStore.Expiry;
import fr.palier.app.signing.SigningStore.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door of advisers to signatures: asks for them, says how far they are, takes the question back. */
@Component
public class Signings {
    private static final int LONGEST_DAYS = 14;

    private final SigningStore store;
    private final Plans plans;
    private final PlanLetters letters;
    private final Audit audit;
    private final Transactions transactions;
    private final BusinessClock clock;

    Signings(
            SigningStore store,
            Plans plans,
            PlanLetters letters,
            Audit audit,
            Transactions transactions,
            BusinessClock clock) {
        this.store = store;
        this.plans = plans;
        this.letters = letters;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A link, told once.
     *
     * @param address without the host
     */
    record Given(String name, Capacity capacity, String address) {
        @Override
        public String toString() {
            return "Given[" + capacity + "]";
        }
    }

    /**
     * Asks those who have to sign a plan. The agreement is issued; links of before are worth nothing any more.
     *
     * @throws Refused where the plan waits for no signature, the debt may not be paid, aid was granted or lost since, the first instalment is past, or the letter
     *     cannot be issued
     */
    List<Given> ask(Scope scope, TenancyDetails tenancy, int plan, Asked asked) {
        Agreement agreement = plans.agreement(scope, tenancy.id(), plan);
        Refused.when(!agreement.awaitsSignature(), "signing.not-now");
        Refused.when(agreement.forbidden().isPresent(), "relief.over-indebted");
        Refused.when(agreement.isLate(clock.today()), "relief.signed-late");
        Refused.when(agreement.grantedSince() > 0, "relief.aid-since");
        Refused.when(agreement.lost() > 0, "relief.aid-lost");
        long days = ChronoUnit.DAYS.between(
                clock.today(), agreement.instalments().getFirst().day());
        List<Asked.Person> people = asked.people(tenancy.household().name());
        return transactions.write(scope, () -> {
            Kept letter = letters.agreement(scope, tenancy, plan, signatories(people));
            store.cancel(scope, tenancy.id(), plan);
            long last = Math.min(LONGEST_DAYS, days);
            Expiry expiry = new Expiry(
                    Instant.now().plus(Duration.ofDays(last + 1)), clock.today().plusDays(last));
            long request = store.add(
                    scope, new Fresh(tenancy.id(), plan, agreement.version(), letter, asked.protectionOf(), expiry));
            audit.record(scope, "signature.asked", "tenancy:" + tenancy.id(), Map.of("plan", plan));
            return give(scope, request, people);
        });
    }

    private static List<Signatory> signatories(List<Asked.Person> people) {
        return people.stream()
                .map(one -> new Signatory(one.name(), one.capacity().key()))
                .toList();
    }

    private List<Given> give(Scope scope, long request, List<Asked.Person> people) {
        List<Given> given = new ArrayList<>();
        for (Asked.Person person : people) {
            String token = Token.fresh();
            store.addSigner(scope, request, given.size() + 1, person, Token.hash(token));
            given.add(new Given(
                    person.name(), person.capacity(), "/mon-espace/signer/" + scope.landlord() + "." + token));
        }
        return given;
    }

    /** What was last asked for under a plan. */
    Optional<Request> latest(Scope scope, int tenancyId, int plan) {
        return transactions.read(scope, () -> store.latest(scope, tenancyId, plan));
    }

    /** Those who were last named for the tenancy, to be asked again. */
    Asked known(Scope scope, int tenancyId) {
        return transactions.read(
                scope,
                () -> store.protection(scope, tenancyId)
                        .map(protection -> Asked.of(protection, store.named(scope, tenancyId, 0)))
                        .orElse(Asked.NOTHING));
    }

    /** Takes the question back: links are worth nothing any more. */
    void cancel(Scope scope, int tenancyId, int plan) {
        transactions.write(scope, () -> {
            store.cancel(scope, tenancyId, plan);
            audit.record(scope, "signature.cancelled", "tenancy:" + tenancyId, Map.of("plan", plan));
        });
    }
}
