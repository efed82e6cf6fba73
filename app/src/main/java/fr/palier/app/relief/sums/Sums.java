package fr.palier.app.relief.sums;

import fr.palier.app.relief.household.BenefitsBack.Back;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Of what parts a plan is made, in cents. The debt is the missing housing benefit and the household's part; the plan is that part
 * and the rents put off, less the aid that was granted; what is paid and what is left of it are the plan again.
 *
 * @param on day of the debt
 * @param debt not below 0
 * @param missing of that, housing benefit that is missing
 * @param back what came of it since, first
 * @param deferral rents to come that the plan pays
 * @param granted aid that pays for the household
 * @param paid of the plan by now
 */
public record Sums(
        LocalDate on, long debt, Missing missing, Optional<Back> back, Deferral deferral, long granted, long paid) {
    /** With nothing paid yet, and no missing benefit that has come. */
    public Sums(LocalDate on, long debt, Missing missing, Deferral deferral, long granted) {
        this(on, debt, missing, Optional.empty(), deferral, granted, 0);
    }

    /**
     * One of the sums.
     *
     * @param key of its words
     * @param said what they name
     */
    public record Line(String key, List<Object> said, String amount) {
        public Object[] params() {
            return said.toArray();
        }
    }

    /** What the plan asks for of the debt. */
    public long own() {
        return debt - missing.leftOut();
    }

    /** What the plan pays in all. */
    public long total() {
        return Math.max(0, own() + deferral.total() - granted);
    }

    /** What is left of it to pay. */
    public long rest() {
        return total() - paid;
    }

    /** The same with what has been paid. */
    public Sums paid(long cents) {
        return new Sums(on, debt, missing, back, deferral, granted, cents);
    }

    /** The same once missing benefit has come, if it has. */
    public Sums back(Optional<Back> since) {
        return new Sums(on, debt, missing, since, deferral, granted, paid);
    }

    /** All of them in their order, each only where there is something to say. */
    public List<Line> lines(Lang lang) {
        Lines lines = new Lines(lang);
        lines.add(debt > 0, "debt", debt, Days.day(on, lang));
        lines.missing("left-out", missing.leftOut(), back);
        lines.missing("counted", missing.counted(), back);
        lines.add(missing.leftOut() > 0, "own", own());
        lines.add(
                deferral.dues() > 0,
                "deferred",
                deferral.total(),
                deferral.dues(),
                Days.month(deferral.from(), lang),
                Euros.words(deferral.each(), lang));
        lines.add(granted > 0, "granted", granted);
        lines.add(true, "total", total());
        lines.add(paid != 0, "paid", paid);
        lines.add(paid != 0, "rest", rest());
        return lines.all;
    }

    private record Lines(Lang lang, List<Line> all) {
        Lines(Lang lang) {
            this(lang, new ArrayList<>());
        }

        /** Missing benefit: that it is awaited, or that it came. */
        void missing(String name, long cents, Optional<Back> back) {
            back.ifPresentOrElse(
                    it -> add(cents > 0, name + ".back", cents, Euros.words(it.cents(), lang), Days.day(it.on(), lang)),
                    () -> add(cents > 0, name, cents));
        }

        void add(boolean says, String name, long cents, Object... said) {
            if (says) {
                all.add(new Line("relief.sums." + name, List.of(said), Euros.words(cents, lang)));
            }
        }
    }
}
