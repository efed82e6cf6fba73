package fr.palier.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.timeline.Position;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PostingTest {
    private static final Position POSITION = new Position(LocalDate.of(2020, 4, 14), 7);

    private static Posting posting(Kind kind, boolean reversal, boolean reversed) {
        return new Posting(POSITION, kind, 1_341_00, "", reversal, reversed);
    }

    @Test
    void writesAReversalOnTheOtherSide() {
        Posting payment = posting(Kind.PAYMENT, false, true);
        Posting reversal = posting(Kind.PAYMENT, true, false);
        assertThat(payment.written()).isEqualTo(-1_341_00);
        assertThat(reversal.written()).isEqualTo(1_341_00);
        assertThat(posting(Kind.CHARGE, true, false).written()).isEqualTo(-1_341_00);
        assertThat(payment.effect() + reversal.effect()).isZero();
    }
}
