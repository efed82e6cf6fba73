package fr.palier.app.messages.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.SendsTestBed;
import fr.palier.app.messages.outbox.Wordings.Worded.Unsayable;
import fr.palier.app.messages.outbox.Wordings.Worded.Words;
import fr.palier.app.messages.template.Sender.About;
import fr.palier.app.messages.template.Template.Text;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.message.Plain;
import fr.palier.engine.message.Sms;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway") // a null fails the test where it stands
class TemplatesTest extends SendsTestBed {
    private static final About NOTICE = new About(7, "Coupure d'eau", "L'eau est coupée vendredi de 9 h à 12 h.");
    private static final Text SHORT =
            new Text("{titre}", "{texte} {bailleur}, au {telephone}", "{bailleur} {telephone}");
    private static final Text NOTHING = new Text("", "", "");

    @Autowired
    private Templates templates;

    @Autowired
    private Wordsmith wordsmith;

    @Autowired
    private Tenancies tenancies;

    private static Text text(String sms) {
        return new Text("Sujet", "{bailleur} {telephone}", sms);
    }

    private TenancySummary tenancy(int id) {
        return tenancies.summaries(manager, List.of(id)).get(id);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void shipsPlainAndDiscreetWordsForEveryPurpose(Purpose purpose) {
        Template shipped = templates.latest(manager, purpose);
        assertThat(shipped.version()).isZero();
        templates.check(manager, purpose, shipped.french(), shipped.english());
        for (Lang lang : Lang.values()) {
            Text text = shipped.text(lang);
            assertThat(Plain.hints(text.body() + "\n" + text.sms(), lang)).isEmpty();
            assertThat(Sms.of(text.sms()).wide()).isEmpty();
            assertThat(wordsmith.speech(manager, shipped, NOTICE, lang).to(tenancy(1), Channel.SMS))
                    .isInstanceOf(Words.class);
        }
    }

    @Test
    void saysWhatIsTrueOfEachHousehold() {
        Template information = templates.latest(manager, Purpose.INFORMATION);
        Words mail =
                (Words) wordsmith.speech(manager, information, NOTICE, Lang.FR).to(tenancy(2), Channel.EMAIL);
        assertThat(mail.subject()).isEqualTo("Coupure d'eau");
        assertThat(mail.body()).contains("Bonjour Luce,", NOTICE.words(), "05 00 00 00 00", "E7", "Agence Nord");
        Words sms =
                (Words) wordsmith.speech(manager, information, NOTICE, Lang.EN).to(tenancy(2), Channel.SMS);
        assertThat(sms.subject()).isEmpty();
        assertThat(sms.body()).contains("A question? 05 00 00 00 00").doesNotContain("Luce");
    }

    @Test
    void saysInAGeneralWayWhatIsNotKnown() {
        all("update portfolio.dwelling set city = '', branch_id = null where landlord_id = ? and id = 3");
        all("update portfolio.tenancy set given_name = '' where landlord_id = ? and id = 3");
        Template relay = templates.latest(manager, Purpose.HEALTH_RELAY);
        Words mail = (Words) wordsmith.speech(manager, relay, NOTICE, Lang.FR).to(tenancy(3), Channel.LETTER);
        assertThat(mail.body()).contains("Bonjour Madame, Monsieur,", "pour votre commune");
    }

    @Test
    void readsEveryMessageAgainForWhatATelephoneMayNotTell() {
        Template information = templates.latest(manager, Purpose.INFORMATION);
        About personal = new About(7, "Pour Luce Azéma1", "Bonjour.");
        assertThat(wordsmith.speech(manager, information, personal, Lang.FR).to(tenancy(1), Channel.SMS))
                .isEqualTo(new Unsayable("not-discreet"));
        assertThat(wordsmith.speech(manager, information, personal, Lang.FR).to(tenancy(2), Channel.SMS))
                .isInstanceOf(Words.class);
        assertThat(wordsmith.speech(manager, information, personal, Lang.FR).to(tenancy(1), Channel.LETTER))
                .isInstanceOf(Words.class);
        About amount = new About(7, "Votre avis", "Payez 300 € avant vendredi.");
        assertThat(wordsmith.speech(manager, information, amount, Lang.FR).to(tenancy(2), Channel.SMS))
                .isEqualTo(new Unsayable("not-discreet"));
    }

    @Test
    void leavesNoPlaceEmpty() {
        Scope without = room.withTenancies(1);
        Template welfare = templates.latest(without, Purpose.WELFARE);
        assertThat(wordsmith
                        .speech(without, welfare, NOTICE, Lang.FR)
                        .to(tenancies.summaries(without, List.of(1)).get(1), Channel.SMS))
                .isEqualTo(new Unsayable("not-filled"));
    }

    @Test
    void refusesWhatATextMayNotHold() {
        for (String[] wrong : new String[][] {
            {"Bonjour {prenom}", "templates.fault.not-here"},
            {"{bailleur} {telefone}", "templates.fault.meant"},
            {"{bailleur}", "templates.fault.no-sender"},
            {"{bailleur} {telephone} votre dette", "templates.leak.debt"},
            {"{bailleur} {telephone} 300 €", "templates.leak.amount"},
            {" ", "templates.fault.empty"},
            {"{bailleur} {telephone", "templates.fault.not-closed"},
            {"{bailleur} {telephone} Mme Chraïbi", "templates.leak.person"},
            {"{bailleur} {telephone} hospitalisée", "templates.leak.sensitive"},
            {"{bailleur} {telephone} ou 06 12 34 56 78", "templates.leak.phone"},
            {"{bailleur} {telephone} evil.example", "templates.leak.link"},
        }) {
            assertThatThrownBy(() -> templates.check(manager, Purpose.INFORMATION, text(wrong[0]), NOTHING))
                    .isInstanceOf(Refused.class)
                    .extracting("key")
                    .isEqualTo(wrong[1]);
        }
        Text rent = new Text("Loyer", "{bailleur} {telephone} Votre dette est de 300 €", "{bailleur} {telephone}");
        assertThatThrownBy(() -> templates.check(manager, Purpose.RENT_SUPPORT, rent, NOTHING))
                .extracting("key")
                .isEqualTo("templates.leak.amount");
        Text debt = new Text("Loyer", "{bailleur} {telephone} Parlons de votre dette", "{bailleur} {telephone}");
        assertThat(templates
                        .check(manager, Purpose.RENT_SUPPORT, debt, NOTHING)
                        .english()
                        .isEmpty())
                .isTrue();
    }

    /** It would be told to everybody, with each notice from then on. */
    @Test
    void speaksOfMoneyOnNoWayWhereItIsNotAboutTheRent() {
        for (Purpose purpose : List.of(Purpose.INFORMATION, Purpose.HEALTH_RELAY, Purpose.WELFARE)) {
            for (String[] wrong : new String[][] {
                {"{bailleur} {telephone} Vous devez 300 euros.", "templates.leak.amount"},
                {"{bailleur} {telephone} Vous devez douze cents euros.", "templates.leak.amount"},
                {"{bailleur} {telephone} Parlons de votre dette", "templates.leak.debt"},
            }) {
                Text text = new Text("Bonjour", wrong[0], "{bailleur} {telephone}");
                assertThatThrownBy(() -> templates.check(manager, purpose, text, NOTHING))
                        .isInstanceOfSatisfying(Refused.class, refused -> {
                            assertThat(refused.key()).isEqualTo(wrong[1]);
                            assertThat(refused.field()).isEqualTo("body-fr");
                        });
            }
        }
    }

    /** The paper of a letter bears the landlord and the day already. */
    @Test
    void tellsALetterOnceWhoWritesAndWhen() {
        for (Purpose purpose : Purpose.values()) {
            Template shipped = templates.latest(manager, purpose);
            for (Lang lang : Lang.values()) {
                Words letter =
                        (Words) wordsmith.speech(manager, shipped, NOTICE, lang).to(tenancy(2), Channel.LETTER);
                Words mail =
                        (Words) wordsmith.speech(manager, shipped, NOTICE, lang).to(tenancy(2), Channel.EMAIL);
                String end = mail.body().substring(mail.body().lastIndexOf("\n\n"));
                assertThat(end).as(purpose + " " + lang).contains("20");
                assertThat(letter.body()).isEqualTo(mail.body().replace(end, ""));
            }
        }
    }

    @Test
    void namesTheWordsOfATemplateOnWhichASecondPersonDecides() {
        assertThat(templates.sensitive(templates.latest(manager, Purpose.WELFARE)))
                .isEmpty();
        Text asks = new Text(
                "Nouvelles", "{bailleur} {telephone} Vos médicaments ? Votre cancer ?", "{bailleur} {telephone}");
        assertThat(templates.sensitive(templates.check(manager, Purpose.WELFARE, asks, NOTHING)))
                .containsExactly("cancer");
    }

    @Test
    void keepsVersionsAndNeverOverwrites() {
        assertThat(templates.add(manager, 0, new Template(Purpose.INFORMATION, 0, SHORT, NOTHING)))
                .isEqualTo(1);
        assertThatThrownBy(() -> templates.add(manager, 0, new Template(Purpose.INFORMATION, 0, SHORT, NOTHING)))
                .extracting("key")
                .isEqualTo(Templates.CHANGED);
        assertThat(templates.find(manager, Purpose.INFORMATION, 1).french()).isEqualTo(SHORT);
        assertThat(templates.find(manager, Purpose.INFORMATION, 0).french()).isNotEqualTo(SHORT);
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(templates.latest(stranger, Purpose.INFORMATION).version()).isZero();
    }

    @Test
    void showsRealHouseholdsWhatTheyWouldRead() {
        String[] form = form("0", "{bailleur} : {titre}. {texte} {telephone}");
        assertThat(post(coordinator, "/messages/modeles/apercu", form))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma1, L.", "Coupure d&#39;eau vendredi", "Bonjour Luce", "échéancier", "Bailleur inventé");
        assertThat(one("select count(*) from shared.audit where landlord_id = ? and act = 'template.previewed'"))
                .isEqualTo(1);
    }

    private static String[] form(String version, String sms) {
        return new String[] {
            "objet",
            "information",
            "version",
            version,
            "sujetFr",
            "{titre}",
            "texteFr",
            "Bonjour {prenom}, votre échéancier. {texte} {bailleur}, au {telephone}",
            "smsFr",
            sms
        };
    }

    @Test
    void saysWhichFieldCannotStay() {
        assertThat(post(manager, "/messages/modeles", form("0", "Bonjour {prenom}")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#sms-fr\"", "ligne 1, caractère 9", "écran verrouillé", "Bonjour {prenom}");
    }

    @Test
    void keepsAVersionOnceHoweverOftenItIsSent() {
        UUID key = UUID.randomUUID();
        String[] form = form("0", "{bailleur} {telephone}");
        assertThat(postWith(key, manager, "/messages/modeles", form))
                .hasRedirectedUrl("/messages/modeles?objet=information");
        assertThat(postWith(key, manager, "/messages/modeles", form))
                .hasRedirectedUrl("/messages/modeles?objet=information");
        assertThat(post(manager, "/messages/modeles", form("0", "{bailleur} au {telephone}")))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Un collègue a gardé une autre version", "{bailleur} au {telephone}", "Garder comme version 2");
        assertThat(one("select count(*) from messages.template where landlord_id = ?"))
                .isEqualTo(1);
        assertThat(post(coordinator, "/messages/modeles", form)).hasStatus(404);
    }

    @Test
    void speaksBothLanguages() {
        for (Purpose purpose : Purpose.values()) {
            String path = "/messages/modeles?objet=" + purpose.code();
            assertThat(get(manager, path)).hasStatusOk().bodyText().doesNotContain("??", "templates.");
            assertThat(english(manager, path)).hasStatusOk().bodyText().doesNotContain("??", "templates.");
        }
        assertThat(get(manager, "/messages/modeles?objet=autre")).hasStatus(404);
    }
}
