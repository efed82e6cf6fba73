package fr.palier.app.relief.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.Dossiers;
import fr.palier.app.dossier.Origin;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Role;
import fr.palier.engine.text.Lang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a dossier and a household's page tell of the calendar at a glance. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class GlanceTest extends ClockTestBed {
    @Autowired
    private Dossiers dossiers;

    /** 2,500 € of a rent of which the household pays a share: what a dossier is about stands at its head. */
    @Test
    void standsAtTheHeadOfTheDossier() {
        String dossier = "/dossiers/"
                + dossiers.open(adviser, tenancy.id(), Cause.ILLNESS, Origin.CALL)
                        .publicId();
        assertThat(get(adviser, dossier))
                .bodyText()
                .contains("Rien n&#39;est dû aujourd&#39;hui")
                .doesNotContain("Prochaine échéance");
        owes(40);
        Line next = line("caf-report").orElseThrow();
        long hundredths =
                2_500_00L * 100 / (tenancy.terms().rent() - tenancy.terms().benefit());
        assertThat(get(adviser, dossier))
                .bodyText()
                .contains(
                        Euros.words(2_500_00, Lang.FR),
                        "soit " + hundredths / 100 + "," + hundredths % 100 + " mois de loyer",
                        "depuis le " + Days.day(today.minusDays(40), Lang.FR),
                        "Prochaine échéance",
                        Days.day(next.act(), Lang.FR));
        assertThat(get(cast.colleague(adviser, Role.CALLER), dossier)).hasStatus(404);
        assertThat(get(cast.colleague(adviser, Role.COORDINATOR), dossier)).hasStatus(404);
    }

    /** That a plan is to be agreed upon within three years is no next day to keep. */
    @Test
    void callsNothingNextThatIsYearsAhead() {
        transactions.write(
                adviser,
                () -> jdbc.sql("update portfolio.tenancy set benefit = 0 where landlord_id = ?")
                        .param(adviser.landlord())
                        .update());
        tenancy = portfolio.find(adviser, tenancy.publicId()).orElseThrow();
        owes(40);
        assertThat(codes()).contains("limitation");
        assertThat(get(adviser, "/situations/" + tenancy.publicId()))
                .bodyText()
                .contains("Échéances légales")
                .doesNotContain("Prochaine échéance");
    }
}
