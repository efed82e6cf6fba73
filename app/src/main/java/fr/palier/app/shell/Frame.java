package fr.palier.app.shell;

import fr.palier.app.portfolio.Landlord;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.BusinessClock.DemonstrationDays;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Role;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What surrounds every page.
 *
 * @param here the address asked for, so that navigation can mark it
 * @param today the business day
 * @param answer whether the page answers a form: back leads to the page before, never to the form sent again
 * @param landlords those for whom the person may work
 */
public record Frame(
        Optional<Actor> actor,
        Optional<Landlord> landlord,
        List<Landlord> landlords,
        List<Place> places,
        String here,
        boolean answer,
        Lang lang,
        Theme theme,
        Optional<LocalDate> demonstration) {

    /** The day of a demonstration: {@code vendredi 1er mai 2020}. */
    public String ribbonDay() {
        Locale locale = lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH;
        return demonstration
                .map(day -> day.format(DateTimeFormatter.ofPattern("EEEE ", locale)) + Days.day(day, lang))
                .orElse("");
    }

    /** The last day of a demonstration: {@code 31 mai 2020}. */
    public String ribbonEnd() {
        return Days.day(DemonstrationDays.LAST, lang);
    }

    /** Whether a demonstration has a next day. */
    public boolean hasNextDay() {
        return demonstration.filter(DemonstrationDays::hasNext).isPresent();
    }

    /** Around a page that must not ask anything of anybody, since something just failed. */
    static Frame bare(Lang lang) {
        return new Frame(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                false,
                lang,
                Theme.AUTO,
                Optional.empty());
    }

    /** Light, dark, or as the machine is set. */
    public enum Theme {
        AUTO,
        LIGHT,
        DARK;

        public String attribute() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A room of the house, as navigation shows it.
     *
     * @param beside addresses of rooms that one enters from there, and that navigation does not show
     */
    public record Place(String key, String address, String icon, List<Role> roles, List<String> beside) {
        Place(String key, String address, String icon, List<Role> roles) {
            this(key, address, icon, roles, List.of());
        }

        boolean isOpenTo(Actor actor) {
            return roles.stream().anyMatch(actor.roles()::contains);
        }
    }

    /** Whether a place is the one of the page shown. */
    public boolean at(Place place) {
        return Stream.concat(Stream.of(place.address), place.beside.stream())
                .anyMatch(one -> here.equals(one) || here.startsWith(one + "/"));
    }

    /** Whether the page is the room that whoever looks enters first. */
    public boolean atHome() {
        return places.stream()
                .findFirst()
                .filter(place -> here.equals(place.address))
                .isPresent();
    }

    /** The roles held now, for a sentence. */
    public List<Role> roles() {
        return actor.map(a -> a.roles().stream().sorted().toList()).orElse(List.of());
    }
}
