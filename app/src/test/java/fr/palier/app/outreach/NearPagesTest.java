package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom to ask how a household is that nobody reaches. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class NearPagesTest extends CallRoomTestBed {
    private static final String VISITS = "/appels/visites";

    private String situation;
    private String visit;

    @BeforeEach
    void giveUpCalling() throws Exception {
        situation = "/situations/" + CallRoom.publicId(coordinator, 1);
        tried(1, 2);
        post(caller, "/appels/suivante");
        record("no-answer", "pause", "1");
        visit = VISITS + "/" + one("select public_id from outreach.visit where landlord_id = ?") + "/constat";
    }

    private void add(String tie, String name, String number, String... more) {
        String[] fields = {"lien", tie, "nom", name, "numero", number, "note", "le soir"};
        String[] all = new String[fields.length + more.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        assertThat(post(coordinator, situation + "/proches", all)).hasStatus3xxRedirection();
    }

    private void nobodyOpened() {
        post(coordinator, visit, "version", "1", "lien", "door", "constat", "no-answer");
    }

    @Test
    void namesTheRelativeToCallWhereNobodyOpened() {
        add("relative", "Luc Vidal", "+33 6 11 22 33 44");
        add("caretaker", "Ana Costa", "05 61 00 00 01");
        nobodyOpened();
        assertThat(get(coordinator, VISITS + "?etat=worry"))
                .bodyText()
                .contains("Luc Vidal", "href=\"tel:0611223344\"", "06 11 22 33 44", "le soir", "accord du locataire")
                .doesNotContain("Ana Costa", "Aucun proche");
        post(coordinator, visit, "version", "2", "lien", "relative", "constat", "no-answer");
        assertThat(get(coordinator, VISITS + "?etat=worry"))
                .bodyText()
                .contains("Ana Costa", "tel:0561000001")
                .doesNotContain("Luc Vidal</b>");
    }

    @Test
    void saysThatNobodyIsKnownAndWhatToDoThen() {
        nobodyOpened();
        assertThat(get(coordinator, VISITS + "?etat=worry"))
                .bodyText()
                .contains("Aucun proche ni voisin n&#39;est connu", "Pas possible", situation + "/proches");
        post(coordinator, visit, "version", "2", "lien", "relative", "constat", "not-possible");
        assertThat(get(coordinator, VISITS + "?etat=worry"))
                .bodyText()
                .contains("Aucun numéro de gardien n&#39;est connu");
    }

    @Test
    void hidesTheNumberOnThePageOfTheHouseholdAndRecordsWhoReadsIt() {
        add("relative", "Luc Vidal", "06 11 22 33 44", "accord", "1");
        assertThat(get(coordinator, situation))
                .bodyText()
                .contains("Luc Vidal", "06 •• •• •• 44", situation + "/proches")
                .doesNotContain("0611223344", "06 11 22 33 44");
        String reads =
                "select count(*) from shared.audit where landlord_id = ? and act = 'tenancy.read' and detail->>'field' = 'near'";
        long before = one(reads);
        assertThat(get(coordinator, situation + "/proches"))
                .bodyText()
                .contains("tel:0611223344", "Le locataire est d&#39;accord");
        assertThat(one(reads)).isEqualTo(before + 1);
        assertThat(english(coordinator, situation + "/proches"))
                .bodyText()
                .contains("Who may know how they are")
                .doesNotContain("??");
        assertThat(get(caller, situation + "/proches")).hasStatus(404);
        assertThat(get(caller, situation)).bodyText().doesNotContain(situation + "/proches");
    }

    @Test
    void takesOneAway() {
        add("relative", "Luc Vidal", "06 11 22 33 44");
        assertThat(post(coordinator, situation + "/proches/1/retrait")).hasStatus3xxRedirection();
        assertThat(get(coordinator, situation + "/proches"))
                .bodyText()
                .contains("Personne n&#39;est connu")
                .doesNotContain("Luc Vidal");
        assertThat(post(coordinator, situation + "/proches/1/retrait")).hasStatus(404);
        assertThat(one("select count(*) from outreach.near_one where landlord_id = ?"))
                .isZero();
    }

    @Test
    void asksForTheTenantsConsentBeforeANeighbourIsNoted() {
        assertThat(post(
                        coordinator,
                        situation + "/proches",
                        "lien",
                        "neighbour",
                        "nom",
                        "Ida Roux",
                        "numero",
                        "0612121212"))
                .hasStatus(422)
                .bodyText()
                .contains("accord du locataire", "value=\"Ida Roux\"", "value=\"0612121212\"");
        assertThat(one("select count(*) from outreach.near_one where landlord_id = ?"))
                .isZero();
    }

    @Test
    void refusesNumbersThatCannotBeCalledAndWordsThatAreNotToBeWritten() {
        assertThat(post(coordinator, situation + "/proches", "lien", "relative", "nom", "Ida Roux", "numero", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("ne peut pas être appelé");
        assertThat(post(
                        coordinator,
                        situation + "/proches",
                        "lien",
                        "relative",
                        "nom",
                        "Ida Roux",
                        "numero",
                        "0612121212",
                        "note",
                        "elle a un cancer"))
                .hasStatus(422);
        assertThat(one("select count(*) from outreach.near_one where landlord_id = ?"))
                .isZero();
    }

    @Test
    void keepsTheCaretakerOfAnAgency() {
        long branch = one("select min(id) from portfolio.branch where landlord_id = ?");
        assertThat(get(coordinator, "/appels/gardiens"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"numero\"");
        assertThat(post(coordinator, "/appels/gardiens", "agence", "" + branch, "nom", "Ana Costa", "numero", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Ana Costa\"");
        assertThat(post(
                        coordinator,
                        "/appels/gardiens",
                        "agence",
                        "" + branch,
                        "nom",
                        "Ana Costa",
                        "numero",
                        "0561000001"))
                .hasStatus3xxRedirection();
        assertThat(get(coordinator, "/appels/gardiens")).bodyText().contains("value=\"0561000001\"");
        assertThat(post(coordinator, "/appels/gardiens", "agence", "" + branch)).hasStatus3xxRedirection();
        assertThat(one("select count(*) from outreach.caretaker where landlord_id = ?"))
                .isZero();
        assertThat(get(cast.colleague(coordinator, Role.ADVISER), "/appels/gardiens"))
                .hasStatus(404);
    }

    private static final String RESIDENCES = "/appels/gardiens/residences";

    private void estate(int dwelling, String name) {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update portfolio.dwelling set estate = ? where landlord_id = ? and id = ?")
                        .params(name, coordinator.landlord(), dwelling)
                        .update());
    }

    private String proches(int tenancy) {
        return "/situations/" + CallRoom.publicId(coordinator, tenancy) + "/proches";
    }

    /** Dwellings with an odd number belong to the second agency. */
    @Test
    void callsTheCaretakerOfTheResidenceBeforeTheOneOfTheAgency() {
        estate(1, "Les Amandiers, bâtiment A");
        estate(3, "Les Amandiers, bâtiment A");
        post(coordinator, "/appels/gardiens", "agence", "2", "nom", "Ana Costa", "numero", "0561000001");
        assertThat(get(coordinator, proches(1))).bodyText().contains("Ana Costa", "Gardien de l&#39;agence");
        assertThat(get(coordinator, RESIDENCES + "?depuis=3"))
                .bodyText()
                .contains("Les Amandiers, bâtiment A", "Ana Costa");
        assertThat(post(coordinator, RESIDENCES, "logement", "3", "nom", "Paul Rey", "numero", "0561000002"))
                .hasRedirectedUrl(RESIDENCES + "?depuis=3");
        assertThat(get(coordinator, proches(1)))
                .bodyText()
                .contains("Paul Rey", "tel:0561000002", "Gardien de l&#39;immeuble", RESIDENCES + "?depuis=1")
                .doesNotContain("Ana Costa");
        assertThat(get(coordinator, proches(5)))
                .bodyText()
                .contains("Ana Costa")
                .doesNotContain("Paul Rey");
        post(coordinator, RESIDENCES, "logement", "1");
        assertThat(get(coordinator, proches(3)))
                .bodyText()
                .contains("Ana Costa")
                .doesNotContain("Paul Rey");
    }

    @Test
    void knowsAResidenceByItsAddressWhereTheFileNamesNone() {
        estate(2, "Les Tilleuls");
        assertThat(get(coordinator, RESIDENCES + "?agence=1"))
                .bodyText()
                .contains("4 rue des Amandiers, 31200 Toulouse", "Les Tilleuls")
                .doesNotContain("2 rue des Amandiers", "1 rue des Amandiers");
        post(coordinator, RESIDENCES, "logement", "4", "nom", "Paul Rey", "numero", "0561000002");
        assertThat(get(coordinator, proches(4))).bodyText().contains("Paul Rey");
        assertThat(get(coordinator, proches(6))).bodyText().doesNotContain("Paul Rey");
        assertThat(english(coordinator, RESIDENCES)).bodyText().contains("Caretakers of residences");
    }

    @Test
    void refusesWhatCannotBeCalledAndResidencesOfOthers() {
        assertThat(post(coordinator, RESIDENCES, "logement", "1", "nom", "Paul Rey", "numero", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Paul Rey\"");
        assertThat(post(coordinator, RESIDENCES, "logement", "999", "nom", "Paul Rey", "numero", "0561000002"))
                .hasStatus(404);
        assertThat(get(coordinator, RESIDENCES + "?depuis=999")).hasStatus(404);
        Scope adviser = cast.colleague(coordinator, Role.ADVISER);
        assertThat(get(adviser, RESIDENCES)).hasStatus(404);
        assertThat(get(adviser, proches(1))).hasStatusOk().bodyText().doesNotContain(RESIDENCES);
    }

    /** Whoever opens the page of somebody to whose door nobody went reads that first. */
    @Test
    void showsTheOpenVisitFirstWithHowLateItIs() {
        assertThat(get(coordinator, situation)).bodyText().contains("Une visite est à faire");
        hour.set(room.today().plusDays(3).atTime(10, 0));
        assertThat(get(coordinator, situation))
                .bodyText()
                .contains("Une visite est en retard de 2 jours")
                .doesNotContain("next-what\">Rien");
        hour.reset();
        post(coordinator, visit, "version", "1", "lien", "door", "constat", "well");
        assertThat(get(coordinator, situation)).bodyText().doesNotContain("Une visite est");
    }
}
