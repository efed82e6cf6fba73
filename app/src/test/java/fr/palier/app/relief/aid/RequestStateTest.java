package fr.palier.app.relief.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.aid.RequestState.Act;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RequestStateTest {
    @Test
    void waitsForAnAnswerInFourStates() {
        assertThat(Arrays.stream(RequestState.values()).filter(RequestState::isOpen))
                .containsExactly(
                        RequestState.DRAFT, RequestState.FILED, RequestState.COMPLETING, RequestState.ADJOURNED);
    }

    @Test
    void answersOnlyWhatWasFiled() {
        assertThat(RequestState.DRAFT.possible()).doesNotContain(Act.GRANT, Act.REFUSE, Act.CHASE);
        assertThat(RequestState.COMPLETING.after(Act.COMPLETE)).contains(RequestState.FILED);
        assertThat(RequestState.ADJOURNED.after(Act.GRANT)).contains(RequestState.GRANTED);
        assertThat(RequestState.REFUSED.possible()).containsExactly(Act.RECONSIDER);
    }
}
