package fr.palier.app.relief.household;

import fr.palier.app.relief.household.Signatories.Signatory;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Those who sign an agreement, each by name and role, as the letter says them in French. */
@Component
public class Signers {
    private final Signatories signatories;
    private final MessageSource messages;

    Signers(Signatories signatories, MessageSource messages) {
        this.signatories = signatories;
        this.messages = messages;
    }

    /**
     * How a plan was signed.
     *
     * @param on the day of the last signature
     * @param onPaper the names under the paper
     */
    public record Signed(LocalDate on, String onPaper) {
        @Override
        public String toString() {
            return "Signed[" + on + "]";
        }
    }

    /** Those who were named to sign a plan; nobody where nobody ever was. */
    public List<Signatory> named(Scope scope, int tenancyId, int plan) {
        return signatories.of(scope, tenancyId, plan);
    }

    /** Those who signed it: by their links, on the paper, or the tenant alone where nobody was named. */
    public static List<Signatory> whoSigned(List<Signatory> named, Signed signed, String tenant) {
        List<Signatory> all = named.stream()
                .filter(one -> one.signedOn().isPresent() || signed.onPaper.contains(one.name()))
                .map(one -> one.signedOn().isPresent() ? one : one.onPaper(signed.on))
                .toList();
        return all.isEmpty() ? List.of(new Signatory(tenant, "signing.capacity.tenant").onPaper(signed.on)) : all;
    }

    /**
     * What the letter says of them, a line for each: all under {@code signers}; who has signed, how and when under
     * {@code signed-by}; the others under {@code to-sign}.
     */
    public Map<String, String> facts(List<Signatory> all) {
        return Map.of(
                "signers", lines(all.stream(), this::called),
                "signed-by", lines(all.stream().filter(one -> one.signedOn().isPresent()), this::signature),
                "to-sign", lines(all.stream().filter(one -> one.signedOn().isEmpty()), this::called));
    }

    private static String lines(Stream<Signatory> signers, Function<Signatory, String> words) {
        return signers.map(words).collect(Collectors.joining("\n"));
    }

    private String called(Signatory one) {
        return one.name() + ", " + messages.getMessage(one.key(), null, Locale.FRENCH);
    }

    private String signature(Signatory one) {
        String key = one.onPaper() ? "relief.signer.on-paper" : "relief.signer.by-link";
        String on = one.signedOn().map(day -> Days.day(day, Lang.FR)).orElse("");
        return messages.getMessage(key, new Object[] {called(one), on}, Locale.FRENCH);
    }
}
