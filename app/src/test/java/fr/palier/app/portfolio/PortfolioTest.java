package fr.palier.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PalierTest
class PortfolioTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Portfolio portfolio;

    @Test
    void findsATenancyByItsPublicId() {
        Scope scope = cast.person(cast.landlord(), Role.ADVISER);
        Cast.Tenancy tenancy = cast.tenancy(scope, "Azéma");
        TenancyDetails found = portfolio.find(scope, tenancy.publicId()).orElseThrow();
        assertThat(found.id()).isEqualTo(tenancy.id());
        assertThat(found.household().name()).isEqualTo("Luce Azéma");
        assertThat(found.terms().rent()).isEqualTo(50000);
        assertThat(found.phone()).isEmpty();
        assertThat(found.toString() + found.household() + found.home()).doesNotContain("Azéma", "Amandiers");
    }

    @Test
    void correctsAnAddressOfMailTwice() {
        Scope scope = cast.person(cast.landlord(), Role.ADVISER);
        Cast.Tenancy tenancy = cast.tenancy(scope, "Azéma");
        portfolio.correct(scope, tenancy.id(), ContactPoint.Kind.EMAIL, "luce@example.org");
        portfolio.correct(scope, tenancy.id(), ContactPoint.Kind.EMAIL, " l.azema@example.org ");
        TenancyDetails found = portfolio.find(scope, tenancy.publicId()).orElseThrow();
        assertThat(found.email()).contains(new ContactPoint(ContactPoint.Kind.EMAIL, "l.azema@example.org", true));
    }

    @Test
    void protectsAnAddressAndNoLonger() {
        Scope scope = cast.person(cast.landlord(), Role.ADVISER);
        Cast.Tenancy tenancy = cast.tenancy(scope, "Azéma");
        portfolio.protect(scope, tenancy.id(), true);
        assertThat(portfolio.find(scope, tenancy.publicId()).orElseThrow().protectedAddress())
                .isTrue();
        portfolio.protect(scope, tenancy.id(), false);
        assertThat(portfolio.find(scope, tenancy.publicId()).orElseThrow().protectedAddress())
                .isFalse();
    }

    @Test
    void knowsNothingOfAnotherLandlordsTenancies() {
        Scope scope = cast.person(cast.landlord(), Role.ADVISER);
        Scope other = cast.person(cast.landlord(), Role.ADVISER);
        Cast.Tenancy tenancy = cast.tenancy(scope, "Azéma");
        assertThat(portfolio.find(other, tenancy.publicId())).isEmpty();
        assertThatThrownBy(() -> portfolio.correct(other, tenancy.id(), ContactPoint.Kind.PHONE, "0612345678"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portfolio.protect(other, tenancy.id(), true)).isInstanceOf(NotFound.class);
    }
}
