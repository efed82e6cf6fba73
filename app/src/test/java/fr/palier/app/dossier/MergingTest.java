package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.DossierStatus.Act;
import fr.palier.app.dossier.merge.Side;
import fr.palier.app.dossier.notes.Note;
import fr.palier.app.dossier.work.Item;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.support.Cast.Tenancy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
        assertThat(theirs.needs()).containsExactly("Payer le chauffage");
        assertThat(own.isOfOtherContract(own)).isFalse();
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

    @Test
    void staysMergedOnceSomethingWasBuiltOnIt() {
        Dossier survivor = open();
        Dossier other = open(cast.tenancy(adviser, "Azéma"));
        long need = add(other, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        dossiers.merge(adviser, seen(survivor), seen(other));
        add(now(survivor), Kind.GOAL, need, "Un budget", Optional.empty());
        assertRefused("dossier.part-built-on", () -> dossiers.part(adviser, seen(other)));
        assertThat(now(other).status()).isEqualTo(DossierStatus.MERGED);
    }
}
