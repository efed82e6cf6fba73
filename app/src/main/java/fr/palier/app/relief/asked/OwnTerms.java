package fr.palier.app.relief.asked;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import fr.palier.engine.plan.Rhythm;
import fr.palier.engine.plan.Terms;
import fr.palier.engine.plan.Terms.Lump;
import fr.palier.engine.plan.Terms.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Terms of one's own, as somebody typed them on the page of solutions.
 *
 * @param stepFrom number of the instalment from which each is of {@code stepAmount}
 * @param lumpDay on which {@code lumpAmount} is paid besides
 * @param slide whole euros at which the slider stands
 * @param shownAmount what the field of the amount held when the page was shown
 * @param shownSlide where the slider stood then
 */
public record OwnTerms(
        @Nullable String amount,
        @Nullable String rhythm,
        @Nullable String stepFrom,
        @Nullable String stepAmount,
        @Nullable String lumpDay,
        @Nullable String lumpAmount,
        @Nullable String slide,
        @Nullable String shownAmount,
        @Nullable String shownSlide) {
    public static final OwnTerms NOTHING = new OwnTerms(null, null, null, null, null, null, null, null, null);

    /** The same with the amount to which the slider was moved, where no other was typed. */
    OwnTerms slid() {
        boolean moved = !isTouched() && shownSlide != null && slide != null && !slide.equals(shownSlide);
        return moved
                ? new OwnTerms(slide, rhythm, stepFrom, stepAmount, lumpDay, lumpAmount, slide, null, shownSlide)
                : this;
    }

    /** Whether an amount was typed, or the slider moved, since the page was shown. */
    boolean isTouched() {
        String typed = Typed.text(amount);
        return !typed.isEmpty() && !typed.equals(Typed.text(shownAmount));
    }

    /** Whether an amount stands in its field, were it none that can be paid. */
    public boolean tells() {
        return !Typed.text(amount).isEmpty();
    }

    /** Whether more than an amount and its rhythm was typed. */
    public boolean more() {
        return Stream.of(stepFrom, stepAmount, lumpDay, lumpAmount)
                .anyMatch(field -> !Typed.text(field).isEmpty());
    }

    public long amountCents() {
        return Typed.euros(amount, "relief.not-euros.amount");
    }

    /** @throws Refused for what cannot be read, or is to be paid before today */
    public Terms terms(long payable, LocalDate first, LocalDate today) {
        List<Lump> lumps = lumps();
        Refused.when(lumps.stream().anyMatch(one -> one.day().isBefore(today)), "relief.lump-past");
        return new Terms(payable, first, rhythmOf(), first.getDayOfMonth(), amountCents(), steps(), lumps);
    }

    private Rhythm rhythmOf() {
        return Arrays.stream(Rhythm.values())
                .filter(one -> one.name().equalsIgnoreCase(Typed.text(rhythm).replace('-', '_')))
                .findFirst()
                .orElse(Rhythm.MONTHLY);
    }

    private List<Step> steps() {
        long cents = Typed.euros(stepAmount, "relief.not-euros.step");
        int from = Typed.number(stepFrom, 2, Terms.MOST_INSTALMENTS, 0, "relief.not-between.step");
        if (cents > 0 != from > 0) {
            throw new Refused("relief.step-half");
        }
        return cents == 0 ? List.of() : List.of(new Step(from, cents));
    }

    private List<Lump> lumps() {
        long cents = Typed.euros(lumpAmount, "relief.not-euros.lump");
        if (cents > 0 == Typed.text(lumpDay).isEmpty()) {
            throw new Refused("relief.lump-half");
        }
        return cents == 0 ? List.of() : List.of(new Lump(Typed.day(lumpDay, LocalDate.MIN), cents));
    }
}
