package fr.palier.app.relief.guarantee;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import fr.palier.app.support.RouteRecords;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A household whose guarantees are looked at, and a surety that is to be called. */
@Component
class GuaranteeRecords implements RouteRecords {
    private final Cast cast;
    private final Portfolio portfolio;
    private final Aids aids;

    GuaranteeRecords(Cast cast, Portfolio portfolio, Aids aids) {
        this.cast = cast;
        this.portfolio = portfolio;
        this.aids = aids;
    }

    @Override
    public void tell(BiConsumer<String, Function<Scope, Object>> pages) {
        pages.accept(
                "/situations/{id}/garanties",
                scope -> cast.tenancy(scope, "Azéma").publicId());
        pages.accept("/situations/{id}/garanties/{rank}", scope -> List.of(called(scope), 1));
        pages.accept(
                "/situations/{id}/garanties/{rank}/courriers/{kind}",
                scope -> List.of(called(scope), 1, "guarantee-notice"));
    }

    private long called(Scope scope) {
        long id = cast.tenancy(scope, "Azéma").publicId();
        Wanted wanted = new Wanted("surety-body", 300_00, "S-17", Optional.empty());
        aids.prepare(scope, portfolio.find(scope, id).orElseThrow(), wanted);
        return id;
    }
}
