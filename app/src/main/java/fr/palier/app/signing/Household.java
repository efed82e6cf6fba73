package fr.palier.app.signing;

import fr.palier.app.letters.Letterhead;
import fr.palier.app.letters.Letterheads;
import fr.palier.app.letters.Letters;
import fr.palier.app.relief.Plans;
import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.relief.agreed.Agreement;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import fr.palier.app.signing.SigningStore.Open;
import fr.palier.app.timeline.CallWanted;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The door of those who sign. A link signs once, until the day that its request says, and shows until then what was signed; only with the number of the contract,
 * which stands on every rent notice: it may have been read by others on its way. (Ten minutes, as for the tenant's other links,
 * would be too short for paper; so it opens one plan and nothing else.) A link that is not good is {@link NotFound}, whatever
 * the reason.
 */
@Component
class Household {
    private static final Pattern TOKEN = Pattern.compile("([0-9]{1,9})\\.([A-Za-z0-9_-]{43})");

    /** Whoever signs by a link, in the steps of a plan: they have no account. */
    private static final UUID BY_LINK = new UUID(0, 1);

    private final SigningStore store;
    private final Plans plans;
    private final Papers papers;
    private final Timeline timeline;
    private final Transactions transactions;
    private final BusinessClock clock;

    Household(
            SigningStore store,
            Plans plans,
            Papers papers,
            Timeline timeline,
            Transactions transactions,
            BusinessClock clock) {
        this.store = store;
        this.plans = plans;
        this.papers = papers;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is shown and what is recorded beside the plan itself. */
    @Component
    record Papers(Letters letters, Letterheads heads, Audit audit) {}

    /** What a link opens: who signs, what, and whom to call. */
    record Shown(Request request, Signer signer, String tenant, Agreement agreement, Letterhead head) {
        @Override
        public String toString() {
            return "Shown[" + request.id() + "]";
        }
    }

    private record Found(Scope scope, Open open) {
        boolean isSigned() {
            return open.signer().signedOn().isPresent();
        }
    }

    /** What a link leads to: a plan that waits for its signature, or the one that it has signed. */
    private Optional<Found> found(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Scope scope = Scope.ofProgram(Integer.parseInt(parts.group(1)));
        return transactions
                .read(scope, () -> store.find(scope, Token.hash(parts.group(2))))
                .map(open -> new Found(scope, open))
                .filter(found -> found.isSigned() || stillWaits(found));
    }

    private Optional<Found> toSign(String token) {
        return found(token).filter(found -> !found.isSigned());
    }

    private Optional<Found> toOpen(String token) {
        return found(token).filter(found -> found.open.request().isLive(clock.today()));
    }

    /** A plan that was signed on paper, withdrawn or changed meanwhile is not to be signed by a link of before. */
    private boolean stillWaits(Found found) {
        Request request = found.open.request();
        Agreement agreement = plans.agreement(found.scope, request.tenancyId(), request.plan());
        return request.isLive(clock.today()) && agreement.awaitsSignature() && agreement.version() == request.version();
    }

    /** Whether a link is good; looking uses nothing up. */
    boolean isGood(String token) {
        return toOpen(token).isPresent();
    }

    /**
     * Shows that the link is theirs.
     *
     * @throws Refused for a wrong number; after five the link is worth nothing
     */
    void prove(String token, String number) {
        Found found = toOpen(token).orElseThrow(NotFound::new);
        boolean right = transactions.write(found.scope, () -> {
            boolean known =
                    store.mayTry(found.scope, found.open) && plain(number).equals(plain(found.open.contract()));
            if (known) {
                store.opened(found.scope, found.open);
            }
            return known;
        });
        if (!right) {
            throw new Refused("tenant.wrong-number");
        }
        papers.audit.record(found.scope, "signature.opened", subject(found), Map.of());
    }

    private static String subject(Found found) {
        return "tenancy:" + found.open.request().tenancyId();
    }

    /** What the link opens, for somebody who has shown that it is theirs; also once they have signed. */
    Optional<Shown> shown(String token) {
        return found(token)
                .map(found -> new Shown(
                        found.open.request(),
                        found.open.signer(),
                        found.open.tenant(),
                        plans.agreement(
                                found.scope,
                                found.open.request().tenancyId(),
                                found.open.request().plan()),
                        papers.heads.of(found.scope)));
    }

    /** The agreement as it was issued. */
    byte[] pdf(String token) {
        Found found = found(token).orElseThrow(NotFound::new);
        Request request = found.open.request();
        return papers.letters.pdf(found.scope, request.tenancyId(), request.letter());
    }

    /**
     * Signs. The last signature sets the plan running.
     *
     * @param typed the name, as the plan has it
     * @throws Refused without the agreement, with another name, or where the debt may not be paid now
     */
    void sign(String token, String typed, boolean agreed) {
        Found found = toSign(token).orElseThrow(NotFound::new);
        Signer signer = found.open.signer();
        Request request = found.open.request();
        Agreement agreement = plans.agreement(found.scope, request.tenancyId(), request.plan());
        Refused.when(agreement.forbidden().isPresent(), "signing.waits");
        Refused.when(agreement.isLate(clock.today()), "signing.too-late");
        Refused.when(agreement.grantedSince() > 0, "signing.waits.aid");
        Refused.when(agreement.lost() > 0, "signing.waits.lost");
        Refused.when(!agreed, "signing.say-yes");
        Refused.when(!words(typed).equals(words(signer.name())), "signing.your-name");
        Scope scope = new Scope(found.scope.landlord(), new Actor(BY_LINK, signer.name(), Set.of()));
        transactions.write(scope, () -> {
            if (!store.hold(scope, request.id()) || !store.sign(scope, found.open, typed.strip(), clock.today())) {
                throw new NotFound();
            }
            tell(scope, request, signer);
            Request now =
                    store.latest(scope, request.tenancyId(), request.plan()).orElseThrow(NotFound::new);
            if (now.isComplete()) {
                plans.sign(
                        found.scope, new Seen(request.tenancyId(), request.plan(), request.version()), clock.today());
            }
        });
    }

    private void tell(Scope scope, Request request, Signer signer) {
        String subject = "tenancy:" + request.tenancyId();
        papers.audit.record(
                scope,
                "signature.given",
                subject,
                Map.of("request", request.id(), "signer", signer.number(), "sha256", request.sha256()));
        Map<String, String> detail = Map.of("capacity", signer.capacity().code());
        timeline.record(scope, request.tenancyId(), EntryKind.SIGNATURE, detail);
    }

    /** Says that they would rather talk: once, for somebody to call, who gets a task of it. The link stays good. */
    void talk(String token) {
        Found found = toSign(token).orElseThrow(NotFound::new);
        Scope scope = new Scope(
                found.scope.landlord(), new Actor(BY_LINK, found.open.signer().name(), Set.of()));
        transactions.write(scope, () -> {
            if (store.wouldTalk(scope, found.open)) {
                Request request = found.open.request();
                Agreement.Adviser adviser = plans.agreement(scope, request.tenancyId(), request.plan())
                        .adviser();
                timeline.callWanted(
                        scope,
                        new CallWanted(scope.landlord(), request.tenancyId(), adviser.id(), adviser.name()),
                        "plan");
            }
        });
    }

    private static String plain(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    /** The words of a name, whatever their order, case and accents. */
    static Set<String> words(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(letters.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
