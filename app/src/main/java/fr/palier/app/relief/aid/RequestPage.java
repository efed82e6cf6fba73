package fr.palier.app.relief.aid;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.RequestState.Act;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;

/** The page of a request to a fund. */
record RequestPage(TenancyDetails tenancy, Aids.Read read, LocalDate today, Lang lang) {
    /** Days after which a fund is usually asked again. */
    private static final int AGAIN = 30;

    public String path() {
        return "/situations/" + tenancy.publicId();
    }

    public Request request() {
        return read.request();
    }

    public String fund() {
        return Aids.name(request().fund());
    }

    public boolean can(String act) {
        return request().can(Act.valueOf(act));
    }

    public boolean mayFile() {
        return can("FILE") && request().agreement().isPresent();
    }

    public boolean mayBePaid() {
        return can("PAY") && request().paidOn().isEmpty();
    }

    public List<Paper> papers() {
        return List.of(Paper.values());
    }

    public List<Request.How> hows() {
        return List.of(Request.How.values());
    }

    public LocalDate again() {
        return today.plusDays(AGAIN);
    }

    public String day(LocalDate day) {
        return Days.day(day, lang);
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }
}
