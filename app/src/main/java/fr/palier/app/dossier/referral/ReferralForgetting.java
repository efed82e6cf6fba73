package fr.palier.app.dossier.referral;

import fr.palier.app.retention.Retained;
import fr.palier.app.shared.Scope;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Referrals are kept from the day on which the partner answered or declined, or the question was taken back; those to which no
 * answer came, from the day on which their dossier was closed. They are emptied on both sides at once: in the dossier, and in the
 * partner's inbox.
 */
@Repository
class ReferralForgetting implements Retained {
    private final JdbcClient jdbc;
    private final RequestStore requests;

    ReferralForgetting(JdbcClient jdbc, RequestStore requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    @Override
    public String code() {
        return "referrals";
    }

    @Override
    public String rule() {
        return "referral.months";
    }

    private record Emptied(int partner, long request) {}

    @Override
    public int forget(Scope scope, Term term) {
        List<Emptied> emptied = jdbc.sql("""
                        update dossier.referral r set message = '', answer = '', sent_by_name = '—',
                            decided_by_name = case when r.decided_on is null then null else '—' end,
                            withdrawn_by_name = case when r.withdrawn_on is null then null else '—' end, forgotten_on = :today
                        from dossier.dossier d
                        where r.landlord_id = :landlord and r.forgotten_on is null
                            and d.landlord_id = r.landlord_id and d.number = r.dossier
                            and cast(case when r.state in ('declined', 'answered', 'withdrawn')
                                    then coalesce(r.withdrawn_on, r.decided_on)
                                when d.status = 'closed' then d.closed_on end + make_interval(months => :months) as date) < :today
                        returning r.partner, r.request""")
                .param("landlord", scope.landlord())
                .param("months", term.months())
                .param("today", term.today())
                .query((row, n) -> new Emptied(row.getInt("partner"), row.getLong("request")))
                .list();
        emptied.stream()
                .collect(Collectors.groupingBy(
                        Emptied::partner, Collectors.mapping(Emptied::request, Collectors.toList())))
                .forEach((partner, ids) -> requests.forget(partner, ids, term.today()));
        return emptied.size();
    }
}
