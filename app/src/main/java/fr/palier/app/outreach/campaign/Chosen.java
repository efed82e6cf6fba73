package fr.palier.app.outreach.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Criteria as statements ask them: of a row {@code a} of {@code portfolio.audience} beside the row {@code spoken} of {@code
 * timeline.spoken}, which may be missing. The one meaning of criteria, for calls and for messages.
 */
public final class Chosen {
    /** Of tenancies that stand: by who lives there, by when somebody spoke with them, and by who did not call them. */
    public static final String STANDING = """
            a.start_on <= :today and (a.end_on is null or a.end_on >= :today)
                    and (cast(:ageFrom as int) is null or :year - a.birth_year >= cast(:ageFrom as int))
                    and (cast(:ageTo as int) is null or :year - a.birth_year <= cast(:ageTo as int))
                    and (not :alone or a.lives_alone)
                    and (cast(:silentDays as int) is null or spoken.last_on is null
                        or spoken.last_on < cast(:today as date) - cast(:silentDays as int))
                    and (cast(:missedBy as bigint) is null or exists (select from outreach.person m
                        join outreach.campaign mc on mc.landlord_id = m.landlord_id and mc.id = m.campaign
                            and mc.public_id = :missedBy
                        where m.landlord_id = a.landlord_id and m.tenancy_id = a.tenancy_id and m.not_called))""";

    /** By where they live, by what the last list asks for, and by whether they can be called. */
    public static final String PLACE = """
            (cast(:city as text) is null or a.city = :city) and (not :area or a.priority_area)
                        and (cast(:branch as int) is null or a.branch_id = :branch)
                    and (cast(:action as text) is null or exists (select from worklist.listed l
                        where l.landlord_id = a.landlord_id and l.tenancy_id = a.tenancy_id and l.action = :action))
                    and (cast(:only as text) is distinct from 'without-number' or not exists (select from portfolio.phone h
                        where h.landlord_id = a.landlord_id and h.tenancy_id = a.tenancy_id and not exists (
                            select from outreach.not_theirs x where x.landlord_id = h.landlord_id
                                and x.tenancy_id = h.tenancy_id and x.number = h.plain_number)))""";

    private Chosen() {}

    /** Gives a statement the values of criteria on a day. */
    public static StatementSpec bind(StatementSpec statement, Criteria criteria, LocalDate today) {
        return bind(statement.param("today", today).param("year", today.getYear()), criteria);
    }

    /** Gives a statement their values. */
    public static StatementSpec bind(StatementSpec statement, Criteria criteria) {
        return statement
                .param("ageFrom", criteria.ageFrom().orElse(null))
                .param("ageTo", criteria.ageTo().orElse(null))
                .param("alone", criteria.alone())
                .param("city", criteria.city().orElse(null))
                .param("area", criteria.priorityArea())
                .param("branch", criteria.branch().orElse(null))
                .param("silentDays", criteria.silentDays().orElse(null))
                .param("action", criteria.action().orElse(null))
                .param("missedBy", criteria.missedBy().orElse(null))
                .param("only", criteria.only().map(Only::code).orElse(null));
    }

    /** Criteria as all rows keep them: {@code age_from, age_to, alone, city, priority_area, branch_id, silent_days, action, only_those}. */
    public static Criteria read(ResultSet row) throws SQLException {
        return new Criteria(
                number(row, "age_from"),
                number(row, "age_to"),
                row.getBoolean("alone"),
                Optional.ofNullable(row.getString("city")),
                row.getBoolean("priority_area"),
                number(row, "branch_id"),
                number(row, "silent_days"),
                Optional.ofNullable(row.getString("action")),
                Optional.ofNullable(row.getString("only_those")).flatMap(Only::of),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }
}
