package fr.palier.app.dossier;

import fr.palier.app.dossier.referral.Referral.Field;
import fr.palier.app.dossier.referral.Request.Told;
import fr.palier.app.dossier.words.Wording;
import fr.palier.app.dossier.work.Item;
import fr.palier.app.dossier.work.Items;
import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What could be told about a household of a dossier, as it is today. An address that is protected is told to nobody. */
@Component
class Tellable {
    private final Tenancies tenancies;
    private final Portfolio portfolio;
    private final Items items;
    private final MessageSource messages;

    Tellable(Tenancies tenancies, Portfolio portfolio, Items items, MessageSource messages) {
        this.tenancies = tenancies;
        this.portfolio = portfolio;
        this.items = items;
        this.messages = messages;
    }

    /**
     * Something that could be told.
     *
     * @param shown on the form, where telephone and mail are masked: it is not there that they are read
     */
    record Offer(Told told, String shown) {}

    List<Offer> of(Scope scope, Lang lang, Dossier dossier) {
        TenancyDetails tenancy = Optional.ofNullable(
                        tenancies.summaries(scope, List.of(dossier.tenancyId())).get(dossier.tenancyId()))
                .flatMap(summary -> portfolio.find(scope, summary.publicId()))
                .orElseThrow(NotFound::new);
        Wording words = new Wording(messages, lang);
        List<Offer> all = new ArrayList<>();
        add(all, Field.NAME, Optional.of(tenancy.household().name()));
        tenancy.phone().map(point -> masked(Field.PHONE, point)).ifPresent(all::add);
        tenancy.email().map(point -> masked(Field.EMAIL, point)).ifPresent(all::add);
        add(
                all,
                Field.ADDRESS,
                Optional.of(tenancy).filter(one -> !one.protectedAddress()).map(Tellable::address));
        add(all, Field.HOUSEHOLD, tenancy.household().size().map(size -> words.say("dossier.told.size", size)));
        add(
                all,
                Field.CAUSE,
                Optional.of(words.say("dossier.cause." + dossier.cause().code())));
        add(all, Field.NEEDS, Optional.of(needs(scope, dossier)));
        return all;
    }

    private static void add(List<Offer> all, Field field, Optional<String> value) {
        value.filter(one -> !one.isBlank()).ifPresent(one -> all.add(new Offer(new Told(field, one), one)));
    }

    private static Offer masked(Field field, ContactPoint point) {
        return new Offer(new Told(field, point.value()), point.masked());
    }

    private static String address(TenancyDetails tenancy) {
        TenancyDetails.Home home = tenancy.home();
        return Stream.of(home.address(), (home.postcode() + " " + home.city()).strip())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String needs(Scope scope, Dossier dossier) {
        return items.tree(scope, dossier.number()).needs().stream()
                .filter(Item::isOpen)
                .map(Item::words)
                .collect(Collectors.joining("\n"));
    }
}
