package fr.palier.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.HouseholdTestBed;
import fr.palier.engine.ledger.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The dossiers with which the demonstration begins: one in each state, each reached by its own way. */
class FirstDossiersTest extends HouseholdTestBed {
    @Autowired
    private FirstDossiers first;

    @Test
    void leavesADossierInEachState() {
        posted(tenancy, today.minusDays(40), Kind.CHARGE, 300_00);
        for (int n = 0; n < Story.ALL.size(); n++) {
            posted(household("Azéma"), today.minusDays(40), Kind.CHARGE, 300_00);
        }
        transactions.write(adviser, () -> first.tell(adviser, manager));
        assertThat(answers("select distinct status from dossier.dossier where landlord_id = ? order by status"))
                .containsExactly("closed", "following", "merged", "open");
        assertThat(answers("""
                        select distinct act from dossier.step s join dossier.dossier d
                            on d.landlord_id = s.landlord_id and d.number = s.dossier
                        where d.landlord_id = ? and d.status = 'merged' order by act""")).as("by what people do").containsExactly("close", "follow", "merge", "open");
        assertThat(answers("""
                        select i.state from dossier.item i
                        where i.landlord_id = ? and i.words = 'Regrouper avec le dossier fermé trop tôt'""")).containsExactly("done");
    }

    private List<String> answers(String sql) {
        return transactions.read(
                adviser,
                () -> jdbc.sql(sql)
                        .param(adviser.landlord())
                        .query((row, n) -> row.getString(1))
                        .list());
    }
}
