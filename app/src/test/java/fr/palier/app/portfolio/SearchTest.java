package fr.palier.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.portfolio.Search.After;
import fr.palier.app.portfolio.Search.Found;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class SearchTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Search search;

    @Autowired
    private Tenancies tenancies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Transactions transactions;

    private Scope scope;

    @BeforeEach
    void begin() {
        scope = cast.person(cast.landlord(), Role.ADVISER);
        for (String name : List.of("Azéma", "Étienne", "Bœuf", "O'Brien", "Nguyen-Phuoc", "Azéma", "Straße", "Ærø")) {
            cast.tenancy(scope, name);
        }
        search.indexAll(scope);
    }

    private List<String> find(String asked) {
        return search.find(scope, asked, After.START, 50).page().stream()
                .map(TenancySummary::familyName)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'Luce Azéma ne répond plus à sa porte.', luce azema",
        "'Chez AZEMA Luce, au fond', azema luce",
        "'La sœur de Luce Nguyen-Phuoc', luce nguyen-phuoc",
        "'Passez voir Luce O’Brien', ''",
        "'Passez voir Luce O''Brien', luce o'brien",
        "'Demandez à l''aimable Luce d''Azéma', luce azema",
        "'Azéma, puis Luce', ''",
        "'Azéma, Luce', azema luce",
        "'Rue Luce, eau coupée chez les Azéma', ''",
        "'', ''"
    })
    void findsWhomATextNames(String text, String named) {
        assertThat(tenancies.namedIn(scope, text)).isEqualTo(named.isEmpty() ? List.of() : List.of(named));
        assertThat(tenancies.namedIn(cast.person(cast.landlord(), Role.ADVISER), text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "etienne, Étienne",
        "ÉTI, Étienne",
        "luce bœuf, Bœuf",
        "BOEUF, Bœuf",
        "brien, O'Brien",
        "o'br, O'Brien",
        "phuoc, Nguyen-Phuoc",
        "strasse, Straße",
        "aero, Ærø",
        "ct2, Étienne",
    })
    void findsByTheBeginningsOfWordsWithoutAccents(String asked, String name) {
        assertThat(find(asked)).containsExactly(name);
    }

    @Test
    void findsWordsInAnyOrderOfNameNumberAndAddress() {
        assertThat(find("azé 3 amand")).containsExactly("Azéma", "Azéma");
        assertThat(find("amand azé toul")).containsExactly("Azéma", "Azéma");
        assertThat(find("azé ct6")).containsExactly("Azéma");
        assertThat(find("azé nguy")).isEmpty();
    }

    @Test
    void takesAccentsTypedInTwoPartsForOne() {
        assertThat(find("aze\u0301ma")).hasSize(2);
    }

    @Test
    void treatsMarksOfPatternsAsNothing() {
        assertThat(find("az%")).hasSize(2);
        assertThat(find("_zema")).isEmpty();
        assertThat(find("'; drop table portfolio.word; --")).isEmpty();
    }

    @Test
    void showsAllByNameWhereNothingIsAsked() {
        assertThat(find(" ,. "))
                .containsExactly("Ærø", "Azéma", "Azéma", "Bœuf", "Étienne", "Nguyen-Phuoc", "O'Brien", "Straße");
    }

    @Test
    void findsNothingOfAnotherLandlord() {
        Scope other = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(search.find(other, "azema", After.START, 50).total()).isZero();
        assertThat(search.find(other, "", After.START, 50).total()).isZero();
    }

    @Test
    void findsAProtectedAddressByItsNameAlone() {
        transactions.write(scope, () -> {
            jdbc.sql("update portfolio.tenancy set protected_address = true where landlord_id = ? and id = 1")
                    .param(scope.landlord())
                    .update();
            search.index(scope, List.of(1));
        });
        assertThat(find("azema amand")).hasSize(1);
        TenancySummary found = search.find(scope, "ct1", After.START, 5).page().getFirst();
        assertThat(found.address() + found.postcode() + found.city()).isEmpty();
    }

    @Test
    void pagesByNameWithoutGapsOrDoubles() {
        for (String asked : List.of("", "amandiers", "luce amandiers")) {
            List<Integer> seen = new ArrayList<>();
            After after = After.START;
            boolean more = true;
            while (more) {
                Found found = search.find(scope, asked, after, 3);
                assertThat(found.total()).isEqualTo(8);
                found.page().forEach(one -> seen.add(one.tenancyId()));
                TenancySummary last = found.page().getLast();
                after = new After(last.sortName(), last.tenancyId());
                more = found.more();
            }
            assertThat(seen).hasSize(8).doesNotHaveDuplicates();
        }
    }
}
