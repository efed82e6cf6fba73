package fr.palier.app.messages.template;

import fr.palier.app.messages.template.Template.Text;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of templates. */
@Repository
class TemplateStore {
    private static final String TEMPLATES = """
            select purpose, version, subject_fr, body_fr, sms_fr, subject_en, body_en, sms_en
            from messages.template where landlord_id = :landlord and purpose = :purpose
            """;

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Template> latest(Scope scope, Purpose purpose) {
        return jdbc.sql(TEMPLATES + "order by version desc limit 1")
                .param("landlord", scope.landlord())
                .param("purpose", purpose.code())
                .query((row, n) -> template(row))
                .optional();
    }

    Optional<Template> find(Scope scope, Purpose purpose, int version) {
        return jdbc.sql(TEMPLATES + "and version = :version")
                .param("landlord", scope.landlord())
                .param("purpose", purpose.code())
                .param("version", version)
                .query((row, n) -> template(row))
                .optional();
    }

    private static Template template(ResultSet row) throws SQLException {
        return new Template(
                Purpose.stored(row.getString("purpose")), row.getInt("version"), text(row, "fr"), text(row, "en"));
    }

    private static Text text(ResultSet row, String lang) throws SQLException {
        return new Text(row.getString("subject_" + lang), row.getString("body_" + lang), row.getString("sms_" + lang));
    }

    void add(Scope scope, Template template) {
        jdbc.sql("""
                        insert into messages.template (landlord_id, purpose, version, subject_fr, body_fr, sms_fr, subject_en,
                            body_en, sms_en, by_person, by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(scope.landlord(), template.purpose().code(), template.version())
                .params(
                        template.french().subject(),
                        template.french().body(),
                        template.french().sms())
                .params(
                        template.english().subject(),
                        template.english().body(),
                        template.english().sms())
                .params(scope.actor().person(), scope.actor().name())
                .update();
    }
}
