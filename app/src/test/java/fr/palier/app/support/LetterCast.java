package fr.palier.app.support;

import fr.palier.app.letters.Draft.Recipient;
import fr.palier.app.letters.Facts;
import fr.palier.app.letters.Letterhead;
import fr.palier.app.letters.Letterheads;
import fr.palier.app.letters.Letters;
import fr.palier.app.letters.Letters.Order;
import fr.palier.app.letters.Template;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A letterhead for invented landlords, and letters under it. */
@Component
public class LetterCast implements RouteRecords {
    private static final Template SHORT = new Template("plan-kept", 1, "relief/letters/plan-kept", List.of());

    private final Cast cast;
    private final Letterheads heads;
    private final Letters letters;

    LetterCast(Cast cast, Letterheads heads, Letters letters) {
        this.cast = cast;
        this.heads = heads;
        this.letters = letters;
    }

    /** Gives a landlord all that letters need. */
    public void head(Scope scope) {
        Letterhead now = heads.of(scope);
        heads.change(
                scope,
                new Letterhead(
                        now.version(),
                        now.name(),
                        List.of("1 place du Marché", "31000 Toulouse"),
                        "Toulouse",
                        "05 00 00 00 00",
                        "le matin",
                        "M. Vidal",
                        "",
                        Optional.empty()));
    }

    /** The number of a letter that was issued to a tenancy. */
    public long issued(Scope scope, int tenancyId) {
        head(scope);
        return letters.issue(scope, order(scope, tenancyId)).recorded();
    }

    /** Letters issued together. */
    public UUID batch(Scope scope, int tenancyId) {
        head(scope);
        return letters.issueAll(scope, List.of(order(scope, tenancyId), order(scope, tenancyId)));
    }

    private Order order(Scope scope, int tenancyId) {
        Recipient to = new Recipient("Luce Azéma", List.of("3 rue des Amandiers", "31000 Toulouse"));
        Facts facts = new Facts(Map.of("tenant", "Luce Azéma"), List.of());
        return new Order(letters.draft(scope, SHORT, to, facts, "Votre contrat : CT1"), tenancyId, "plan:1");
    }

    @Override
    public void tell(BiConsumer<String, Function<Scope, Object>> pages) {
        pages.accept(
                "/situations/{id}/plans/{plan}/courriers/{kind}",
                scope -> List.of(cast.plan(scope), 1, "plan-proposal"));
        pages.accept("/situations/{id}/plans/{plan}/signatures", scope -> List.of(cast.plan(scope), 1));
        pages.accept("/situations/{id}/courriers/{letter}", scope -> {
            Tenancy tenancy = cast.tenancy(scope, "Azéma");
            return List.of(tenancy.publicId(), issued(scope, tenancy.id()));
        });
        pages.accept(
                "/courriers/{batch}",
                scope -> batch(scope, cast.tenancy(scope, "Azéma").id()));
    }
}
