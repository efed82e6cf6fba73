package fr.palier.app.tenant;

import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import fr.palier.app.tenant.TenantLinkStore.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The door to tenants' links. A link is good once, for ten minutes, and only when its page is sent, not when it is looked at: a
 * scanner of mail opens nothing. From the browser that asked for it, it is enough; from any other, the number of the contract is
 * asked for too, which stands on every rent notice. (An address of mail is no second factor: trust.md, 6.3.6; so little is shown
 * behind a link until more is proved.)
 */
@Component
public class TenantLinks {
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final Pattern TOKEN = Pattern.compile("([0-9]{1,9})\\.([A-Za-z0-9_-]{43})");

    private final TenantLinkStore links;
    private final Audit audit;
    private final Transactions transactions;

    TenantLinks(TenantLinkStore links, Audit audit, Transactions transactions) {
        this.links = links;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * A link for a tenancy; older ones are worth nothing any more. The address is answered once and not kept.
     *
     * @param browser what the browser that asked was given to keep, or empty where somebody else asked
     * @return the address without the host, such as {@code /mon-espace/entrer/12.x7…}
     * @throws NotFound where the landlord has no such tenancy
     */
    public String issue(Scope scope, int tenancyId, String browser) {
        String token = Token.fresh();
        transactions.write(scope, () -> {
            if (!links.isTenancy(scope, tenancyId)) {
                throw new NotFound();
            }
            links.removeOf(scope, tenancyId);
            byte[] bound = browser.isEmpty() ? null : Token.hash(browser);
            links.add(scope, tenancyId, Token.hash(token), bound, Instant.now().plus(LASTS));
            audit.record(scope, "tenant.link", "tenancy:" + tenancyId, Map.of());
        });
        return "/mon-espace/entrer/" + scope.landlord() + "." + token;
    }

    /** As {@link #issue(Scope, int, String)}, asked for by somebody of the landlord. */
    public String issue(Scope scope, int tenancyId) {
        return issue(scope, tenancyId, "");
    }

    /** Whether a link is good, and whether one more fact is asked for; looking uses nothing up. */
    Optional<Boolean> asksForMore(String token, String browser) {
        return found(token).map(found -> !isBound(found.row, browser));
    }

    /**
     * Uses a link up.
     *
     * @param number of the contract; not looked at from the browser that asked
     * @throws NotFound for a link that is not good (any more)
     * @throws Refused for a wrong number; after five the link is worth nothing
     */
    Entered enter(String token, String browser, String number) {
        Found found = found(token).orElseThrow(NotFound::new);
        Row row = found.row;
        if (!isBound(row, browser) && !knows(found, number)) {
            throw new Refused("tenant.wrong-number");
        }
        return transactions.write(found.scope, () -> {
            if (!links.use(found.scope, row.id())) {
                throw new NotFound();
            }
            audit.record(found.scope, "tenant.entered", "tenancy:" + row.tenancyId(), Map.of());
            return new Entered(
                    found.scope.landlord(), row.tenancyId(), (row.givenName() + " " + row.familyName()).strip());
        });
    }

    private record Found(Scope scope, Row row) {}

    private Optional<Found> found(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Scope scope = Scope.ofProgram(Integer.parseInt(parts.group(1)));
        return transactions
                .read(scope, () -> links.find(scope, Token.hash(parts.group(2))))
                .map(row -> new Found(scope, row));
    }

    private static boolean isBound(Row row, String browser) {
        return !browser.isEmpty() && row.isOf(Token.hash(browser));
    }

    private boolean knows(Found found, String number) {
        boolean mayTry = transactions.write(found.scope, () -> links.mayTry(found.scope, found.row.id()));
        return mayTry && plain(number).equals(plain(found.row.number()));
    }

    private static String plain(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
