package fr.palier.app.relief.aid;

import fr.palier.engine.law.HousingFund;
import fr.palier.engine.law.HousingFunds;
import fr.palier.engine.law.scheme.Scheme;
import fr.palier.engine.law.scheme.Schemes;
import java.util.List;
import java.util.Optional;

/**
 * Whom a request can go to.
 *
 * @param code of a fund or of a scheme, by which records name it
 * @param name what it is called: {@code FSL · Toulouse Métropole}
 * @param papers that it commonly asks for
 * @param recovers whether it asks the household for its money back
 */
public record Body(Kind kind, String code, String name, List<Paper> papers, boolean recovers) {
    private static final HousingFunds FUNDS = HousingFunds.shipped();

    static HousingFunds funds() {
        return FUNDS;
    }

    /** The one of that code; none where nothing can be asked for there. */
    static Optional<Body> of(String code) {
        return FUNDS.byCode(code)
                .map(Body::of)
                .or(() -> Schemes.shipped().byCode(code).flatMap(Body::of));
    }

    private static Body of(HousingFund fund) {
        return new Body(Kind.FUND, fund.code(), fund.name() + " · " + fund.manager(), Paper.OF_FUNDS, false);
    }

    private static Optional<Body> of(Scheme scheme) {
        return kind(scheme)
                .map(kind -> new Body(
                        kind,
                        scheme.code(),
                        scheme.name(),
                        scheme.papers().stream().map(Paper::of).toList(),
                        scheme.recovers()));
    }

    private static Optional<Kind> kind(Scheme scheme) {
        return switch (scheme.kind()) {
            case GUARANTEE -> Optional.of(Kind.GUARANTEE);
            case INSURANCE -> Optional.of(Kind.INSURANCE);
            case AID -> Optional.of(Kind.AID);
            case ADVICE -> Optional.empty();
        };
    }
}
