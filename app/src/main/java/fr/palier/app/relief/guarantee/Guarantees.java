package fr.palier.app.relief.guarantee;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.guarantee.GuaranteeStore.Answered;
import fr.palier.app.relief.household.Debts;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.law.scheme.Question;
import fr.palier.engine.law.scheme.Scheme;
import fr.palier.engine.law.scheme.Schemes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** The door to guarantees known of a tenancy, and to the interview on who may have which help. */
@Component
public class Guarantees {
    /** The key of the refusal of an answer where somebody has given another meanwhile. */
    static final String MEANWHILE = "relief.guarantee.answered-meanwhile";

    private static final int LONGEST_BODY = 120;
    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_ADDRESS = 400;
    private static final int MOST_LINES = 6;

    private final GuaranteeStore store;
    private final Debts debts;
    private final Transactions transactions;
    private final BusinessClock clock;

    Guarantees(GuaranteeStore store, Debts debts, Transactions transactions, BusinessClock clock) {
        this.store = store;
        this.debts = debts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The kinds of guarantee that a paper can prove. */
    static List<Scheme> kinds() {
        return Schemes.shipped().all().stream()
                .filter(one -> one.proof().isPresent())
                .toList();
    }

    /** The guarantees of a tenancy, in the order in which they were written down. */
    public List<Guarantee> of(Scope scope, int tenancyId) {
        return transactions.read(scope, () -> store.of(scope, tenancyId));
    }

    /** All that is known of a tenancy, and what follows. */
    Look look(Scope scope, TenancyDetails tenancy) {
        return transactions.read(
                scope,
                () -> Look.of(
                        tenancy,
                        clock.today(),
                        debts.of(scope, tenancy.id()),
                        store.of(scope, tenancy.id()),
                        store.given(scope, tenancy.id())));
    }

    /**
     * Writes a guarantee down.
     *
     * @throws Refused where its kind is none, who pays is missing, it ends before it begins, or the same is known already
     */
    public void add(Scope scope, Guarantee guarantee) {
        Refused.when(
                kinds().stream().noneMatch(one -> one.code().equals(guarantee.scheme())),
                "relief.guarantee.which-kind");
        Refused.when(guarantee.body().isBlank(), "relief.guarantee.which-body");
        Refused.when(guarantee.body().length() > LONGEST_BODY, "relief.guarantee.body-too-long");
        Refused.when(
                guarantee.address().length() > LONGEST_ADDRESS
                        || guarantee.lines().size() > MOST_LINES,
                "relief.guarantee.address-too-long");
        Refused.when(guarantee.reference().length() > LONGEST_REFERENCE, "relief.aid.reference-too-long");
        Refused.when(
                guarantee
                        .to()
                        .flatMap(to -> guarantee.from().filter(to::isBefore))
                        .isPresent(),
                "relief.guarantee.ends-before");
        transactions.write(scope, () -> {
            Refused.when(
                    store.of(scope, guarantee.tenancyId()).stream().anyMatch(guarantee::isSameAs),
                    "relief.guarantee.known-already");
            store.add(scope, guarantee);
        });
    }

    /** The tenant was put on notice today, as a guarantee asks for. */
    void demanded(Scope scope, int tenancyId, int number) {
        transactions.write(scope, () -> store.demanded(scope, tenancyId, number, clock.today()));
    }

    /** Takes a guarantee away that was written down by mistake, or is no more. */
    void remove(Scope scope, int tenancyId, int number) {
        if (!transactions.write(scope, () -> store.remove(scope, tenancyId, number, clock.today()))) {
            throw new NotFound();
        }
    }

    /**
     * Records an answer.
     *
     * @param written an option or a number; empty where nobody knows
     * @throws Refused where it answers no question, or not this one
     */
    public void answer(Scope scope, int tenancyId, String question, Optional<String> written) {
        answer(scope, tenancyId, question, written, Optional.empty());
    }

    /** The same, unless somebody has answered otherwise since that was seen. */
    void answer(Scope scope, int tenancyId, String question, Optional<String> written, Optional<String> seen) {
        Question of = Question.of(question).orElseThrow(() -> new Refused("relief.guarantee.which-question"));
        Optional<Long> answer = written.map(said -> read(of, said));
        Answered said = new Answered(of, answer, seen);
        Refused.when(!transactions.write(scope, () -> store.answer(scope, tenancyId, said, clock.today())), MEANWHILE);
    }

    private static long read(Question question, String said) {
        OptionalLong answer = question.read(said);
        if (answer.isEmpty()) {
            throw question.options().isEmpty()
                    ? new Refused("relief.guarantee.not-a-number", said, question.least(), question.most())
                    : new Refused("relief.guarantee.choose-answer");
        }
        return answer.getAsLong();
    }
}
