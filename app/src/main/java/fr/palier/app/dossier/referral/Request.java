package fr.palier.app.dossier.referral;

import fr.palier.app.dossier.referral.Referral.Decision;
import fr.palier.app.dossier.referral.Referral.Field;
import fr.palier.app.dossier.referral.Referral.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A referral as the partner sees it: what was shared, and nothing else.
 *
 * @param landlord number of the landlord that sent it; for the answer's way back
 * @param referral its number there
 */
public record Request(
        int partner,
        long id,
        int version,
        State state,
        int landlord,
        String landlordName,
        String sender,
        long referral,
        LocalDate receivedOn,
        List<Told> content,
        String message,
        Optional<Decision> decision) {
    public Request {
        content = List.copyOf(content);
    }

    /** One thing that was told. */
    public record Told(Field field, String value) {
        @Override
        public String toString() {
            return "Told[" + field + "]";
        }
    }

    /** Whom it is about, where the name was told. */
    public String about() {
        return content.stream()
                .filter(told -> told.field() == Field.NAME)
                .map(Told::value)
                .findFirst()
                .orElse("");
    }

    /** Where the answer has led. */
    public State decided() {
        return state;
    }

    /** On which day the household took its consent back: nothing else is left then. */
    public Optional<LocalDate> withdrawnOn() {
        return decision.filter(it -> state == State.WITHDRAWN).map(Decision::on);
    }

    public boolean can(String act) {
        return state.possible().contains(Referral.Act.valueOf(act));
    }

    @Override
    public String toString() {
        return "Request[" + id + ", " + state + "]";
    }
}
