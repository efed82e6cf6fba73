package fr.palier.app.messages.settings;

import fr.palier.app.letters.Letterheads;
import fr.palier.app.messages.settings.Origins.Signed;
import fr.palier.app.shared.Scope;
import fr.palier.engine.message.ForMany;
import fr.palier.engine.message.Origin;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For which numbers, sites and addresses a landlord vouches: its own, and those that it listed. */
@Component
public class Vouched {
    private final Letterheads heads;
    private final Origins origins;
    private final SettingsStore settings;

    Vouched(Letterheads heads, Origins origins, SettingsStore settings) {
        this.heads = heads;
        this.origins = origins;
        this.settings = settings;
    }

    /** Reads what its messages say with these in mind. */
    public ForMany of(Scope scope) {
        Signed signed = origins.now(scope);
        Stream<String> own = Stream.of(
                heads.of(scope).phone(),
                signed.mail(),
                signed.replyTo(),
                domain(signed.mail()),
                domain(signed.replyTo()));
        Set<String> known = Stream.concat(own, settings.now(scope).known().stream())
                .filter(one -> !one.isBlank())
                .collect(Collectors.toSet());
        return new ForMany(known);
    }

    private static String domain(String mail) {
        return mail.isEmpty() ? "" : Origin.domain(mail);
    }
}
