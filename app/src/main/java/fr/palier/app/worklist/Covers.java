package fr.palier.app.worklist;

import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is away, and who stands in for them. */
@Component
class Covers {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Covers(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** An absence, both days included. */
    record Cover(int id, UUID absent, @Nullable UUID covering, LocalDate fromOn, LocalDate untilOn) {
        boolean holds(LocalDate day) {
            return !day.isBefore(fromOn) && !day.isAfter(untilOn);
        }
    }

    /** Absences that are not over on a day, the nearest first. */
    List<Cover> from(Scope scope, LocalDate day) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select id, absent, covering, from_on, until_on from worklist.cover
                        where landlord_id = ? and until_on >= ? order by from_on, id""")
                        .params(scope.landlord(), day)
                        .query(Cover.class)
                        .list());
    }

    /** The person and those for whom they stand in on a day. */
    static List<UUID> mine(Scope scope, LocalDate day, List<Cover> covers) {
        UUID me = scope.actor().person();
        return Stream.concat(
                        Stream.of(me),
                        covers.stream()
                                .filter(cover -> cover.holds(day) && me.equals(cover.covering()))
                                .map(Cover::absent))
                .distinct()
                .toList();
    }

    /** Those who are away on a day. */
    static Set<UUID> away(LocalDate day, List<Cover> covers) {
        return covers.stream()
                .filter(cover -> cover.holds(day))
                .map(Cover::absent)
                .collect(Collectors.toSet());
    }

    /**
     * Says that somebody is away, and who stands in.
     *
     * @throws Refused when it ends before it begins, or somebody stands in for themselves
     */
    void add(Scope scope, UUID absent, Optional<UUID> covering, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new Refused("worklist.cover.ends-before");
        }
        if (covering.filter(absent::equals).isPresent()) {
            throw new Refused("worklist.cover.self");
        }
        transactions.write(scope, () -> {
            jdbc.sql("""
                            insert into worklist.cover (landlord_id, absent, covering, from_on, until_on, said_by)
                            values (:landlord, :absent, cast(:covering as uuid), :from, :until, :me)""")
                    .param("landlord", scope.landlord())
                    .param("absent", absent)
                    .param("covering", covering.orElse(null))
                    .param("from", from)
                    .param("until", until)
                    .param("me", scope.actor().person())
                    .update();
        });
    }

    /** Takes an absence back. */
    void remove(Scope scope, int id) {
        int removed = transactions.write(
                scope,
                () -> jdbc.sql("delete from worklist.cover where landlord_id = ? and id = ?")
                        .params(scope.landlord(), id)
                        .update());
        if (removed == 0) {
            throw new NotFound();
        }
    }
}
