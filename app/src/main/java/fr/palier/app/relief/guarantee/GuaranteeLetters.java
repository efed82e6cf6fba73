package fr.palier.app.relief.guarantee;

import fr.palier.app.letters.Draft;
import fr.palier.app.letters.Kept;
import fr.palier.app.letters.Letters;
import fr.palier.app.letters.Letters.Order;
import fr.palier.app.letters.Paper;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Aids.Seen;
import fr.palier.app.relief.aid.Milestone;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.household.Debts;
import fr.palier.app.relief.household.Debts.Debt;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The door to the letters about guarantees. */
@Component
class GuaranteeLetters {
    private final Aids aids;
    private final Guarantees guarantees;
    private final Debts debts;
    private final Letters letters;
    private final MessageSource messages;
    private final BusinessClock clock;

    GuaranteeLetters(
            Aids aids,
            Guarantees guarantees,
            Debts debts,
            Letters letters,
            MessageSource messages,
            BusinessClock clock) {
        this.aids = aids;
        this.guarantees = guarantees;
        this.debts = debts;
        this.letters = letters;
        this.messages = messages;
        this.clock = clock;
    }

    /** Which letter about which request; of the notice to pay, about which guarantee. */
    record Wanted(TenancyDetails tenancy, int number, GuaranteeLetter letter) {
        String about() {
            return (letter.isOfGuarantee() ? "guarantee:" : "request:") + number;
        }
    }

    /**
     * Drafts a letter; a request that goes to no guarantor or insurer has none.
     *
     * @throws Refused a notice to pay where nothing is owed, or only what is paid as always
     */
    Draft draft(Scope scope, Wanted wanted) {
        TenancyDetails tenancy = wanted.tenancy;
        GuaranteeLetter letter = wanted.letter;
        GuaranteeFacts facts =
                letter.isOfGuarantee() ? ofGuarantee(scope, wanted) : ofRequest(scope, wanted, request(scope, wanted));
        String reference = letter == GuaranteeLetter.GUARANTEE_CALL
                ? facts.request()
                        .map(one -> one.call().reference())
                        .filter(one -> !one.isEmpty())
                        .map(one -> "Votre référence : " + one)
                        .orElse("")
                : "Votre contrat : " + tenancy.number();
        return letters.draft(scope, letter.template(), facts.to(letter), facts.of(letter), reference);
    }

    private GuaranteeFacts ofRequest(Scope scope, Wanted wanted, Request request) {
        return new GuaranteeFacts(
                wanted.tenancy,
                Optional.of(request),
                recorded(scope, request),
                debts.of(scope, wanted.tenancy.id()),
                papers(request),
                clock.today());
    }

    private GuaranteeFacts ofGuarantee(Scope scope, Wanted wanted) {
        Optional<Guarantee> guarantee = guarantees.of(scope, wanted.tenancy.id()).stream()
                .filter(one -> one.number() == wanted.number)
                .findFirst();
        if (guarantee.isEmpty()) {
            throw new NotFound();
        }
        Optional<Debt> debt = debts.of(scope, wanted.tenancy.id());
        Refused.when(debt.filter(one -> !one.asUsual()).isEmpty(), "relief.guarantee.nothing-late");
        return new GuaranteeFacts(wanted.tenancy, Optional.empty(), guarantee, debt, List.of(), clock.today());
    }

    private Request request(Scope scope, Wanted wanted) {
        Request request = aids.read(scope, wanted.tenancy.id(), wanted.number).request();
        if (request.kind().asksAgreement()) {
            throw new NotFound();
        }
        return request;
    }

    private Optional<Guarantee> recorded(Scope scope, Request request) {
        return guarantees.of(scope, request.tenancyId()).stream()
                .filter(one -> one.scheme().equals(request.call().body()))
                .findFirst();
    }

    private List<String> papers(Request request) {
        return request.wanted().stream()
                .filter(request.papers()::contains)
                .map(one -> messages.getMessage("relief.aid.paper." + one.code(), null, Locale.FRENCH))
                .toList();
    }

    /** As a page shows it. */
    Paper shown(Draft draft) {
        return letters.paper(draft);
    }

    /**
     * Issues a letter. A notice to pay is noted with its guarantee. Once the one to the tenant is issued, the tenant counts as told; the guarantor's is not issued before.
     *
     * @throws Refused where something is missing, or the tenant was not told
     */
    Kept issue(Scope scope, Wanted wanted) {
        if (wanted.letter.isOfGuarantee()) {
            Kept demand = letters.issue(scope, order(scope, wanted));
            guarantees.demanded(scope, wanted.tenancy.id(), wanted.number);
            return demand;
        }
        Request request = request(scope, wanted);
        boolean told = request.has(Milestone.TOLD);
        boolean notice = wanted.letter == GuaranteeLetter.GUARANTEE_NOTICE;
        if (!told && !notice) {
            throw new Refused("relief.aid.first." + request.kind().code());
        }
        Kept kept = letters.issue(scope, order(scope, wanted));
        if (!told) {
            aids.tell(scope, new Seen(wanted.tenancy.id(), wanted.number, request.version()), clock.today());
        }
        return kept;
    }

    private Order order(Scope scope, Wanted wanted) {
        return new Order(draft(scope, wanted), wanted.tenancy.id(), wanted.about());
    }
}
