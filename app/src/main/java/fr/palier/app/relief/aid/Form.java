package fr.palier.app.relief.aid;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Aids.Seen;
import fr.palier.app.relief.aid.Request.Granted;
import fr.palier.app.relief.aid.RequestState.Act;
import fr.palier.app.relief.meanwhile.Mine;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an act on a request needs: the request from the address, the rest from the form. */
record Form(
        long id,
        int rank,
        @Nullable Integer version,
        @Nullable String day,
        @Nullable String how,
        @Nullable String words,
        @Nullable String gift,
        @Nullable String loan,
        @Nullable String amount,
        @Nullable Boolean last,
        @Nullable Boolean sure,
        @Nullable List<String> papers) {
    @Override
    public String toString() {
        return "Form[" + rank + ", " + version + "]";
    }

    String said() {
        return Typed.text(words);
    }

    Optional<Request.How> howOf() {
        return Arrays.stream(Request.How.values())
                .filter(one -> one.code().equals(how))
                .findFirst();
    }

    Set<Paper> seenPapers() {
        return Paper.among(Objects.requireNonNullElse(papers, List.of()));
    }

    Seen seen(TenancyDetails tenancy) {
        return new Seen(tenancy.id(), rank, Objects.requireNonNullElse(version, 0));
    }

    /** What is given and what is lent, as typed. */
    Granted granted() {
        return new Granted(
                Typed.euros(gift, "relief.aid.not-euros.gift"), Typed.euros(loan, "relief.aid.not-euros.loan"));
    }

    /** What was asked for, to be read beside what a colleague did meanwhile. */
    Mine asked(Act act, Lang lang) {
        Mine mine = new Mine("relief.aid.act." + act.code(), Objects.requireNonNullElse(version, 0))
                .day("", day, lang)
                .euros("relief.aid.gift", gift, lang)
                .euros("relief.aid.loan", loan, lang)
                .euros("relief.aid.paid-amount", amount, lang)
                .text("", words);
        mine = howOf().map(one -> "relief.aid.how." + one.code())
                .map(mine::chosen)
                .orElse(mine);
        for (Paper paper : seenPapers()) {
            mine = mine.chosen("relief.aid.paper." + paper.code());
        }
        return Boolean.TRUE.equals(last) ? mine.chosen("relief.aid.paid-last") : mine;
    }
}
