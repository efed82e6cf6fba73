package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.dossier.notes.Note;
import fr.palier.app.dossier.words.KeptStore;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.words.FreeText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NotesTest extends DossierTestBed {
    @Autowired
    private KeptStore kept;

    @Test
    void showsPrivateNotesToTheirAuthorAndTheManagers() {
        Dossier dossier = open();
        notes.add(adviser, dossier.number(), true, text("Pour moi"));
        notes.add(adviser, dossier.number(), false, text("Pour tous"));
        assertThat(notes.of(adviser, dossier.number())).hasSize(2);
        assertThat(notes.of(manager, dossier.number())).hasSize(2);
        assertThat(notes.of(colleague, dossier.number()))
                .extracting(Note::words)
                .containsExactly("Pour tous");
    }

    @Test
    void keepsWhySensitiveWordsStand() {
        Dossier dossier = open();
        notes.add(
                adviser,
                dossier.number(),
                false,
                FreeText.of("Hospitalisée depuis lundi", "à sa demande, pour le courrier"));
        notes.add(adviser, dossier.number(), false, text("Rappeler le matin"));
        assertThat(transactions.read(adviser, () -> kept.of(adviser, dossier.number())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.families()).containsExactly("health");
                    assertThat(one.because()).isEqualTo("à sa demande, pour le courrier");
                    assertThat(one.field()).isEqualTo("note");
                });
    }

    @Test
    void isTakenBackByItsAuthorOnTheDayOnWhichItWasWritten() {
        Dossier dossier = open();
        notes.add(adviser, dossier.number(), false, text("Pas ce ménage"));
        notes.add(adviser, dossier.number(), true, text("Pour moi"));
        List<Note> written = notes.of(adviser, dossier.number());
        long secret = written.getFirst().id();
        long mistaken = written.getLast().id();
        assertRefused("dossier.note.too-late", () -> notes.withdraw(manager, dossier.number(), mistaken));
        assertThatThrownBy(() -> notes.withdraw(colleague, dossier.number(), secret))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.withdraw(adviser, dossier.number() + 1, mistaken))
                .isInstanceOf(NotFound.class);
        notes.withdraw(adviser, dossier.number(), mistaken);
        assertThat(notes.of(colleague, dossier.number())).singleElement().satisfies(note -> {
            assertThat(note.words()).isEmpty();
            assertThat(note.withdrawn()).contains(today);
            assertThat(note.by()).isEqualTo(adviser.actor().name());
        });
        assertRefused("dossier.note.too-late", () -> notes.withdraw(adviser, dossier.number(), mistaken));
        assertThat(count("select count(*) from dossier.note where landlord_id = ? and words like 'Pas ce%'"))
                .isZero();
    }

    @Test
    void staysFromTheNextDayOn() {
        Dossier dossier = open();
        transactions.write(
                adviser,
                () -> jdbc.sql("""
                                insert into dossier.note (landlord_id, dossier, day, author, author_name, is_private, words)
                                values (?, ?, ?, ?, 'C. Roux', false, 'Rappeler le matin')""")
                        .params(
                                adviser.landlord(),
                                dossier.number(),
                                today.minusDays(1),
                                adviser.actor().person())
                        .update());
        long note = notes.of(adviser, dossier.number()).getFirst().id();
        assertRefused("dossier.note.too-late", () -> notes.withdraw(adviser, dossier.number(), note));
    }
}
