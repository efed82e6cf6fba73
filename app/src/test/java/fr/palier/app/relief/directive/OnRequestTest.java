package fr.palier.app.relief.directive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.directive.Directive.Asker;
import fr.palier.app.relief.directive.Directive.Period;
import fr.palier.app.relief.directive.Directive.Rules;
import fr.palier.app.relief.directive.Directive.State;
import fr.palier.app.relief.directive.Directive.Text;
import fr.palier.engine.plan.Instalment;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnRequestTest {
    private static final LocalDate DAY = LocalDate.of(2020, 4, 15);

    private static InForce rules(int dues) {
        Directive directive = new Directive(
                1,
                2,
                new Text("Consigne", "Conseil", "La crise"),
                new Rules(Optional.of(dues), false, Optional.empty()),
                new Period(DAY, DAY.plusDays(30)),
                State.RUNNING,
                new Asker(new UUID(0, 1), "P. Delmas"),
                Optional.empty(),
                Optional.empty());
        return new InForce(DAY, List.of(directive));
    }

    /** Two rents of 300 € and 100 € that are late: 700 € in six, the last one what is left. */
    @Test
    void putsOffTheNextRentsAndPaysThemBackInThreeEach() {
        OnRequest granted = OnRequest.of(rules(2), 100_00, 300_00).orElseThrow();
        assertThat(granted.deferral().from()).isEqualTo(LocalDate.of(2020, 5, 1));
        assertThat(granted.deferral().until()).isEqualTo(LocalDate.of(2020, 7, 1));
        List<Instalment> all = granted.schedule().instalments();
        assertThat(all).hasSize(6);
        assertThat(all.getFirst().day()).isEqualTo(LocalDate.of(2020, 7, 5));
        assertThat(all.getFirst().cents()).isEqualTo(116_67);
        assertThat(all.stream().mapToLong(Instalment::cents).sum()).isEqualTo(700_00);
    }

    @Test
    void grantsOnlyWhatTheDirectiveSays() {
        assertThat(OnRequest.of(InForce.nothing(DAY), 0, 300_00)).isEmpty();
        assertThat(OnRequest.of(rules(2), 600_00, 300_00)).isPresent();
        assertThat(OnRequest.of(rules(2), 600_01, 300_00)).isEmpty();
        assertThat(OnRequest.of(rules(2), 0, 0)).isEmpty();
        assertThat(OnRequest.of(rules(1), -50_00, 300_00)
                        .orElseThrow()
                        .schedule()
                        .debt())
                .as("aid that is more than the debt pays of the rents that are put off")
                .isEqualTo(250_00);
        assertThat(OnRequest.of(rules(1), -300_00, 300_00))
                .as("nothing is left to pay")
                .isEmpty();
    }

    @Test
    void saysWhyNot() {
        assertThat(OnRequest.whyNot(InForce.nothing(DAY), 900_00, 300_00)).isEmpty();
        assertThat(OnRequest.whyNot(rules(2), 600_00, 300_00)).isEmpty();
        assertThat(OnRequest.whyNot(rules(2), 600_01, 300_00)).contains(new OnRequest.Why(2, 600_00));
        assertThat(OnRequest.whyNot(rules(2), 600_01, 0)).contains(new OnRequest.Why(2, 0));
    }

    @Test
    void isSaidToTheCent() {
        OnRequest granted = OnRequest.of(rules(2), 587_24, 600_00).orElseThrow();
        assertThat(InOneLine.of(granted.schedule(), Lang.EN)).isEqualTo("5 × €297.88 + €297.84");
    }
}
