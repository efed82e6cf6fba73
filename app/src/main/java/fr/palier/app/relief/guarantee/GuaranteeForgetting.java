package fr.palier.app.relief.guarantee;

import fr.palier.app.retention.Retained;
import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Guarantees are kept from the end of the tenancy on as long as rents can be claimed, and the guarantor called for them; one that was
 * taken away, from that day on. Which it was, from when to when and how far stays; who pays, where, and its paper do not.
 */
@Repository
class GuaranteeForgetting implements Retained {
    private final JdbcClient jdbc;

    GuaranteeForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "guarantees";
    }

    @Override
    public String rule() {
        return "guarantee.months";
    }

    @Override
    public int forget(Scope scope, Term term) {
        return jdbc.sql("""
                        update relief.guarantee g set body = '', address = '', reference = '', made_by_name = '—',
                            removed_by_name = case when g.removed_on is not null then '—' end, forgotten_on = :today
                        from portfolio.summary t
                        where g.landlord_id = :landlord and g.forgotten_on is null and t.landlord_id = g.landlord_id
                            and t.tenancy_id = g.tenancy_id
                            and cast(coalesce(g.removed_on, t.end_on) + make_interval(months => :months) as date) < :today""")
                .param("landlord", scope.landlord())
                .param("months", term.months())
                .param("today", term.today())
                .update();
    }
}
