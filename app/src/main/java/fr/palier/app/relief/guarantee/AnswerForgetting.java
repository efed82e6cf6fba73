package fr.palier.app.relief.guarantee;

import fr.palier.app.retention.Retained;
import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a household answered on who may have which guarantee or aid is true for a time: then it goes, and is asked anew where it matters. */
@Repository
class AnswerForgetting implements Retained {
    private final JdbcClient jdbc;

    AnswerForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "answers";
    }

    @Override
    public String rule() {
        return "answer.months";
    }

    @Override
    public int forget(Scope scope, Term term) {
        return jdbc.sql("""
                        delete from relief.answer
                        where landlord_id = :landlord and cast(answered_on + make_interval(months => :months) as date) < :today""")
                .param("landlord", scope.landlord())
                .param("months", term.months())
                .param("today", term.today())
                .update();
    }
}
