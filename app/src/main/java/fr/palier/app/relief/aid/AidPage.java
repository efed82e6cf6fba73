package fr.palier.app.relief.aid;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Euros;
import fr.palier.engine.law.HousingFund;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Optional;

/** The requests of a household, and what a new one needs: the fund that answers for its address, and all funds to choose from. */
record AidPage(TenancyDetails tenancy, List<Request> requests, Optional<HousingFund> fund, long owed, Lang lang) {
    public List<HousingFund> funds() {
        return Body.funds().all();
    }

    public String path() {
        return "/situations/" + tenancy.publicId();
    }

    /** Whether none is waiting for an answer, so that another can be prepared. */
    public boolean mayPrepare() {
        return requests.stream().noneMatch(request -> request.state().isOpen());
    }

    public boolean isOwn(HousingFund one) {
        return fund.filter(own -> own.equals(one)).isPresent();
    }

    public String name(String code) {
        return Body.of(code).map(Body::name).orElse(code);
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }
}
