package fr.palier.app.identity;

import fr.palier.app.identity.store.Link;
import fr.palier.app.identity.store.Link.Kind;
import fr.palier.app.identity.store.Links;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The first account: a link that the command line prints where the program runs. Whoever can read it there owns the database
 * anyway, so it may also be asked for again when every administrator is lost.
 */
@Component
public class Setup {
    private final Links links;
    private final Audit audit;
    private final Transactions transactions;

    Setup(Links links, Audit audit, Transactions transactions) {
        this.links = links;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * A link for the first administrator of a landlord or, without one, the first officer of the federation: good once, for half
     * an hour.
     *
     * @param landlord the number of a landlord that exists
     * @return the address without the host, such as {@code /premier-compte/x7…}
     */
    public String link(Optional<Integer> landlord) {
        Role role = landlord.isPresent() ? Role.ADMINISTRATOR : Role.FEDERATION_OFFICER;
        int number = landlord.orElse(0);
        return transactions.write(Scope.ofProgram(number), () -> {
            Link link = Link.of(Kind.FIRST_ACCOUNT, Instant.now()).granting(landlord.orElse(null), List.of(role));
            String token = links.add(link, Actor.PROGRAM.person());
            audit.record(Scope.ofProgram(number), "setup.link", "landlord:" + number, Map.of("role", role));
            return Kind.FIRST_ACCOUNT.address(token);
        });
    }
}
