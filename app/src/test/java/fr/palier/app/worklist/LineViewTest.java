package fr.palier.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineViewTest {
    @Test
    void drawsBarsInProportionToTheHighest() {
        assertThat(LineView.Curve.of(0, 5_000, 10_000).path())
                .isEqualTo("M0 20v-1h4v1zM5 20v-10h4v10zM10 20v-20h4v20z");
    }

    @Test
    void drawsNoDepthsForWhatIsNotOwed() {
        LineView.Curve curve = LineView.Curve.of(-9_000, -100);
        assertThat(curve.path()).isEqualTo("M0 20v-1h4v1zM5 20v-1h4v1z");
        assertThat(curve.highest()).isZero();
    }
}
