package fr.palier.engine.region.tenancy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A tenancy that was thought up, not drawn: it takes the place of another one, in the same estate.
 *
 * @param birthYear of the eldest holder
 * @param people one or more
 * @param rent monthly rent and charges, cents
 * @param benefit monthly housing benefit paid to the landlord, cents
 * @param start first day
 * @param end last day, absent while it goes on
 */
public record Told(int birthYear, int people, int rent, int benefit, LocalDate start, Optional<LocalDate> end) {
    Tenancy at(Estate estate, Window window) {
        int age = window.date(window.lastDay()).getYear() - birthYear;
        Income income = age >= 62 ? Income.RETIRED : Income.EMPLOYEE;
        int last = end.map(window::day).orElse(Lease.OPEN);
        Household household = new Household(age, true, people, income);
        return new Tenancy(estate, household, new Lease(rent, benefit, window.day(start), last));
    }
}
