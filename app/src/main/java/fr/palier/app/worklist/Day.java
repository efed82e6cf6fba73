package fr.palier.app.worklist;

import fr.palier.app.identity.Staff;
import fr.palier.app.identity.Staff.Member;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.worklist.Capacities.Capacity;
import fr.palier.app.worklist.Covers.Cover;
import fr.palier.app.worklist.ItemStore.Asker;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The day on which a landlord's people work: which day it is, who is there, who stands in for whom. */
@Component
class Day {
    private final BusinessClock clock;
    private final Staff staff;
    private final Covers covers;
    private final Capacities capacities;

    Day(BusinessClock clock, Staff staff, Covers covers, Capacities capacities) {
        this.clock = clock;
        this.staff = staff;
        this.covers = covers;
        this.capacities = capacities;
    }

    private static final Set<Role> WORKING = EnumSet.of(Role.ADVISER, Role.MANAGER, Role.COORDINATOR);

    /** A day at a landlord's. */
    record Hours(LocalDate today, List<Member> staff, List<Cover> covers, Capacity capacity) {
        /** Who is asking, with those for whom they stand in. */
        Asker asker(Scope scope) {
            return new Asker(scope, today, Covers.mine(scope, today, covers));
        }

        /** Those who can work on a line, by name: whoever else got one, it would be with nobody. */
        Map<UUID, String> workers() {
            Map<UUID, String> workers = new LinkedHashMap<>();
            staff.stream()
                    .filter(member -> !Collections.disjoint(member.roles(), WORKING))
                    .forEach(member -> workers.put(member.id(), member.name()));
            return workers;
        }

        /** The names of those who work for the landlord. */
        Map<UUID, String> names() {
            return staff.stream().collect(Collectors.toMap(Member::id, Member::name));
        }
    }

    /** Today. */
    Hours hours(Scope scope) {
        LocalDate today = clock.today();
        List<Member> members = staff.of(scope);
        List<Cover> absences = covers.from(scope, today);
        return new Hours(today, members, absences, capacities.of(scope, today, members, Covers.away(today, absences)));
    }

    /** Who is asking today. */
    Asker asker(Scope scope) {
        LocalDate today = clock.today();
        return new Asker(scope, today, Covers.mine(scope, today, covers.from(scope, today)));
    }
}
