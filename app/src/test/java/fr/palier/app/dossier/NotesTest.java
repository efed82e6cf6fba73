package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.notes.Note;
import fr.palier.app.dossier.words.KeptStore;
import fr.palier.app.shared.words.FreeText;
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
}
