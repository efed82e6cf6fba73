package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.DossierStatus.Act;
import fr.palier.app.dossier.merge.Returning;
import fr.palier.app.dossier.merge.Side;
import fr.palier.app.dossier.notes.Note;
import fr.palier.app.dossier.work.Item;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.support.Cast.Tenancy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergingTest extends DossierTestBed {
    @Test
    void losesNothingWhenItTakesInAnother() {
        Dossier before = open();
        add(before, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        notes.add(adviser, before.number(), false, text("Une note partagée"));
        close(before);
        Dossier survivor = open();
        task(survivor, "Appeler la CAF", 2);
        dossiers.merge(adviser, seen(survivor), seen(before));
        assertThat(items.tree(adviser, survivor.number()).items())
                .extracting(Item::words)
                .containsExactlyInAnyOrder("Payer le chauffage", "Appeler la CAF");
        assertThat(notes.of(adviser, survivor.number())).extracting(Note::words).containsExactly("Une note partagée");
        assertThat(reader.read(adviser, before.publicId())
                        .survivor()
                        .orElseThrow()
                        .number())
                .isEqualTo(survivor.number());
        assertThat(acts(before)).containsExactly(Act.MERGE, Act.CLOSE, Act.FOLLOW, Act.OPEN);
        assertThat(acts(survivor)).containsExactly(Act.ABSORB, Act.OPEN);
    }

    @Test
    void takesInTheHouseholdsOtherTenancyAndNoStrangers() {
        Tenancy garage = cast.tenancy(adviser, "Azema");
        Dossier survivor = open();
        Dossier double_ = open(garage);
        Dossier stranger = open(cast.tenancy(adviser, "Bosc"));
        assertThat(reader.read(adviser, survivor.publicId()).others())
                .extracting(Side::number)
                .containsExactly(double_.number());
        assertRefused("dossier.merge-stranger", () -> dossiers.merge(adviser, seen(survivor), seen(stranger)));
        assertThat(now(survivor).version()).isEqualTo(1);
        dossiers.merge(adviser, seen(survivor), seen(double_));
        assertThat(now(double_).status()).isEqualTo(DossierStatus.MERGED);
    }

    @Test
    void showsBothSidesToCompare() {
        Dossier survivor = open();
        Dossier other = open(cast.tenancy(adviser, "Azéma"));
        add(other, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        DossierReader.Whole whole = reader.read(adviser, survivor.publicId());
        Side own = whole.own().orElseThrow();
        Side theirs = whole.others().getFirst();
        assertThat(theirs.isOfOtherContract(own)).isTrue();
        assertThat(theirs.needs()).containsExactly(new Side.Need("Payer le chauffage", "open"));
        assertThat(own.isOfOtherContract(own)).isFalse();
    }

    /** What was settled comes over too, behind what is open. */
    @Test
    void comparesTheNeedsOfOneThatIsClosed() {
        Dossier closed = open();
        add(closed, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        close(closed);
        Dossier survivor = open();
        assertThat(reader.read(adviser, survivor.publicId()).others().getFirst().needs())
                .extracting(Side.Need::words)
                .containsExactly("Payer le chauffage");
        assertThat(items.tree(adviser, closed.number()).needs()).noneMatch(Item::isOpen);
    }

    @Test
    void partsWhatWasMergedByMistakeWithAllThatCameFromIt() {
        Dossier survivor = open();
        task(survivor, "Appeler la CAF", 2);
        Dossier other = open(cast.tenancy(adviser, "Azéma"));
        add(other, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        notes.add(adviser, other.number(), false, text("Une note partagée"));
        dossiers.merge(adviser, seen(survivor), seen(other));
        dossiers.part(adviser, seen(other));
        assertThat(now(other).status()).isEqualTo(DossierStatus.FOLLOWING);
        assertThat(now(other).mergedInto()).isEmpty();
        assertThat(items.tree(adviser, other.number()).items())
                .extracting(Item::words)
                .containsExactly("Payer le chauffage");
        assertThat(notes.of(adviser, other.number())).hasSize(1);
        assertThat(items.tree(adviser, survivor.number()).items())
                .extracting(Item::words)
                .containsExactly("Appeler la CAF");
        assertThat(acts(other)).startsWith(Act.PART, Act.MERGE);
        assertThat(acts(survivor)).startsWith(Act.RELEASE, Act.ABSORB);
        assertRefused("dossier.part-not-merged", () -> dossiers.part(adviser, seen(other)));
    }

    /** A goal below its need, an action below that, and beside it a task and a note of the survivor's own. */
    @Test
    void partsWithWhatWasWrittenBelowItSinceAndLeavesTheRest() {
        Dossier survivor = open();
        Dossier other = open(cast.tenancy(adviser, "Azéma"));
        long need = add(other, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        dossiers.merge(adviser, seen(survivor), seen(other));
        long goal = add(now(survivor), Kind.GOAL, need, "Un budget", Optional.empty());
        add(now(survivor), Kind.ACTION, goal, "Voir les factures", Optional.of(today.plusDays(3)));
        task(survivor, "Appeler la CAF", 2);
        notes.add(adviser, survivor.number(), false, text("Vue depuis"));
        assertThat(reader.read(adviser, other.publicId()).returning()).contains(new Returning(3, 2, 0, 0));
        dossiers.part(adviser, seen(other));
        assertThat(words(other)).containsExactlyInAnyOrder("Payer le chauffage", "Un budget", "Voir les factures");
        assertThat(words(survivor)).containsExactly("Appeler la CAF");
        assertThat(notes.of(adviser, survivor.number())).hasSize(1);
        assertThat(notes.of(adviser, other.number())).isEmpty();
        assertThat(reader.read(adviser, other.publicId()).returning()).isEmpty();
    }

    /** What was given up because the survivor was closed is taken up again where the parted one is at work again. */
    @Test
    void partsFromOneThatWasClosedMeanwhile() {
        Dossier survivor = open();
        Dossier other = open(cast.tenancy(adviser, "Azéma"));
        long need = add(other, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        dossiers.merge(adviser, seen(survivor), seen(other));
        close(now(survivor));
        dossiers.part(adviser, seen(other));
        assertThat(now(survivor).status()).isEqualTo(DossierStatus.CLOSED);
        assertThat(now(other).status()).isEqualTo(DossierStatus.FOLLOWING);
        assertThat(item(other, need).isOpen()).isTrue();
    }

    /** Closed before it was merged, and at work again in the other: once parted it is closed as it was, with nothing open. */
    @Test
    void partsOneThatWasClosedWithNothingOpenInIt() {
        Dossier closed = open();
        long need = add(closed, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        close(closed);
        Dossier survivor = open();
        long own = add(survivor, Kind.NEED, 0, "Trouver un emploi", Optional.empty());
        dossiers.merge(adviser, seen(survivor), seen(closed));
        dossiers.settle(
                adviser,
                survivor.publicId(),
                new Dossiers.Settling(need, item(survivor, need).version(), Item.State.OPEN));
        dossiers.part(adviser, seen(closed));
        assertThat(now(closed).status()).isEqualTo(DossierStatus.CLOSED);
        assertThat(item(closed, need).isOpen()).isFalse();
        assertThat(item(survivor, own).isOpen()).isTrue();
    }

    /** The first went into the second, the second into the third: each comes back whole, in either order. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void partsFromOneThatWasMergedItself(boolean firstFirst) {
        Dossier first = open(cast.tenancy(adviser, "Azéma"));
        add(first, Kind.NEED, 0, "Chauffage", Optional.empty());
        Dossier second = open(cast.tenancy(adviser, "Azéma"));
        add(second, Kind.NEED, 0, "Emploi", Optional.empty());
        Dossier third = open();
        add(third, Kind.NEED, 0, "Santé", Optional.empty());
        dossiers.merge(adviser, seen(second), seen(first));
        dossiers.merge(adviser, seen(third), seen(second));
        assertThat(reader.read(adviser, first.publicId())
                        .survivor()
                        .orElseThrow()
                        .number())
                .isEqualTo(third.number());
        dossiers.part(adviser, seen(firstFirst ? first : second));
        assertThat(words(third)).contains("Santé").doesNotContain(firstFirst ? "Chauffage" : "Emploi");
        dossiers.part(adviser, seen(firstFirst ? second : first));
        assertThat(words(first)).containsExactly("Chauffage");
        assertThat(words(second)).containsExactly("Emploi");
        assertThat(words(third)).containsExactly("Santé");
    }

    @Test
    void saysWhichOneIsOpenMeanwhileAndPartsOnceThatIsClosed() {
        Tenancy garage = cast.tenancy(adviser, "Azéma");
        Dossier other = open(garage);
        Dossier survivor = open();
        dossiers.merge(adviser, seen(survivor), seen(other));
        Dossier meanwhile = open(garage);
        assertRefused("dossier.part-another-open", () -> dossiers.part(adviser, seen(other)));
        close(meanwhile);
        dossiers.part(adviser, seen(other));
        dossiers.merge(adviser, seen(other), seen(meanwhile));
        assertThat(now(other).status()).isEqualTo(DossierStatus.OPEN);
    }

    private List<String> words(Dossier dossier) {
        return items.tree(adviser, dossier.number()).items().stream()
                .map(Item::words)
                .toList();
    }
}
