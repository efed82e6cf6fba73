package fr.palier.app.demo.sends;

import fr.palier.app.demo.FirstLists;
import fr.palier.app.messages.Channel;
import fr.palier.app.messages.sending.Outlooks;
import fr.palier.app.messages.sending.Send;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.messages.sending.SendRegister;
import fr.palier.app.messages.sending.SendState;
import fr.palier.app.messages.sending.Sends;
import fr.palier.app.messages.sending.Sends.Seen;
import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Three sends for each landlord whose staff can sign in, begun as people begin them: a short notice that nothing slows down and
 * that is soon over, a longer one that goes at the pace of those who answer the telephone, and one that waits for a second person.
 */
@Component
@Order(5)
class FirstSends implements FirstLists.Beginning {
    private static final int TOWNS = 8;
    private static final int ANSWERING = 2;

    private final Sends sends;
    private final SendRegister register;
    private final Outlooks outlooks;
    private final Campaigns campaigns;
    private final Landlords landlords;

    FirstSends(Sends sends, SendRegister register, Outlooks outlooks, Campaigns campaigns, Landlords landlords) {
        this.sends = sends;
        this.register = register;
        this.outlooks = outlooks;
        this.campaigns = campaigns;
        this.landlords = landlords;
    }

    /** A town, and how many a notice to it reaches. */
    private record Town(String name, int people) {}

    @Override
    public void begin() {
        for (Landlord landlord : landlords.all()) {
            Optional<Scope> manager = FirstLists.person(landlord, Role.MANAGER);
            FirstLists.person(landlord, Role.COORDINATOR)
                    .ifPresent(coordinator -> make(coordinator, manager.orElseThrow()));
        }
    }

    void make(Scope coordinator, Scope manager) {
        List<Town> towns = campaigns.cities(coordinator).stream()
                .limit(TOWNS)
                .map(city ->
                        new Town(city, outlooks.reach(coordinator, water(city)).people()))
                .filter(town -> town.people > 0)
                .sorted(Comparator.comparingInt(Town::people))
                .toList();
        if (towns.isEmpty()) {
            return;
        }
        launch(coordinator, manager, water(towns.getFirst().name));
        if (towns.size() > 1) {
            launch(coordinator, manager, hours(towns.getLast().name));
        }
        Send asked = rehearsed(coordinator, advice(towns.getLast().name));
        sends.ask(coordinator, new Seen(asked.publicId(), asked.version()));
    }

    private Send rehearsed(Scope coordinator, Terms terms) {
        Send made = sends.create(coordinator, terms);
        sends.rehearse(coordinator, new Seen(made.publicId(), made.version()));
        return register.find(coordinator, made.publicId());
    }

    /** With a second person where it is large. */
    private void launch(Scope coordinator, Scope manager, Terms terms) {
        Send send = rehearsed(coordinator, terms);
        int people = outlooks.reach(coordinator, terms).people();
        if (!outlooks.doubts(coordinator, terms, send.template(), people).isEmpty()) {
            sends.ask(coordinator, new Seen(send.publicId(), send.version()));
            sends.approve(manager, new Seen(send.publicId(), send.version() + 1));
            send = register.find(coordinator, send.publicId());
        }
        if (send.state().allows(SendState.Act.LAUNCH)) {
            sends.launch(coordinator, new Seen(send.publicId(), send.version()));
        }
    }

    private Terms water(String city) {
        return notice("Coupure d'eau vendredi", "L'eau est coupée vendredi 17 avril de 9 h à 12 h.", city, 0);
    }

    private Terms hours(String city) {
        String words = "L'agence est fermée au public. Nous répondons au téléphone et nous venons pour les urgences.";
        return notice("Agence fermée, téléphone ouvert", words, city, ANSWERING);
    }

    private Terms notice(String title, String words, String city, int answering) {
        return new Terms(
                title,
                words,
                Purpose.INFORMATION,
                Basis.PUBLIC_TASK,
                false,
                Lang.FR,
                List.of(Channel.SMS, Channel.EMAIL),
                of(city),
                outlooks.now(),
                answering);
    }

    private Terms advice(String city) {
        return new Terms(
                "Sortir : ce qui est permis",
                "Sortez seulement pour les courses, la pharmacie ou le travail, avec votre attestation. Restez à un mètre.",
                Purpose.HEALTH_RELAY,
                Basis.PUBLIC_TASK,
                false,
                Lang.FR,
                List.of(Channel.SMS, Channel.EMAIL),
                of(city),
                outlooks.now(),
                ANSWERING);
    }

    private static Criteria of(String city) {
        return new Criteria(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(city),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
