package fr.palier.app.worklist;

import fr.palier.app.identity.Staff.Member;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many contacts the people present can make in a day. */
@Component
class Capacities {
    private static final int MINUTES_A_DAY = 390;
    private static final int MINUTES_A_CONTACT = 20;
    private static final int MOST_ADVISERS = 999;
    private static final int MOST_MINUTES_EACH = 600;

    private final JdbcClient jdbc;
    private final Transactions transactions;

    Capacities(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * The hours of a day.
     *
     * @param minutes of all advisers together
     * @param said whether somebody said so, or it is what the roles make one expect
     */
    record Capacity(int advisers, int minutes, int minutesPerContact, boolean said) {
        int contacts() {
            return minutes / minutesPerContact;
        }
    }

    /** Of a day: what was said, else the advisers of the landlord who are not away, six hours and a half each. */
    Capacity of(Scope scope, LocalDate day, List<Member> staff, Set<UUID> away) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select advisers, minutes, minutes_per_contact, true as said from worklist.capacity
                        where landlord_id = ? and day = ?""")
                        .params(scope.landlord(), day)
                        .query(Capacity.class)
                        .optional()
                        .orElseGet(() -> expected(staff, away)));
    }

    private static Capacity expected(List<Member> staff, Set<UUID> away) {
        int advisers = (int) staff.stream()
                .filter(member -> member.roles().contains(Role.ADVISER) && !away.contains(member.id()))
                .count();
        return new Capacity(advisers, advisers * MINUTES_A_DAY, MINUTES_A_CONTACT, false);
    }

    /**
     * Says how many are present on a day, for how many minutes together, and how long a contact takes.
     *
     * @throws Refused beyond what a day holds
     */
    void say(Scope scope, LocalDate day, Capacity capacity) {
        boolean possible = capacity.advisers() >= 0
                && capacity.advisers() <= MOST_ADVISERS
                && capacity.minutes() >= 0
                && capacity.minutes() <= Math.max(1, capacity.advisers()) * MOST_MINUTES_EACH
                && capacity.minutesPerContact() >= 5
                && capacity.minutesPerContact() <= 240;
        if (!possible) {
            throw new Refused("worklist.capacity.impossible");
        }
        transactions.write(scope, () -> {
            jdbc.sql("""
                            insert into worklist.capacity (landlord_id, day, advisers, minutes, minutes_per_contact, said_by)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (landlord_id, day) do update
                            set advisers = excluded.advisers, minutes = excluded.minutes,
                                minutes_per_contact = excluded.minutes_per_contact, said_by = excluded.said_by, said_at = now()""")
                    .params(
                            scope.landlord(),
                            day,
                            capacity.advisers(),
                            capacity.minutes(),
                            capacity.minutesPerContact())
                    .param(scope.actor().person())
                    .update();
        });
    }
}
