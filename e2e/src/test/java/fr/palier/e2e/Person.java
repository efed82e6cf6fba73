package fr.palier.e2e;

/** People of the demonstration, by the address that it prints. */
public enum Person {
    ADVISER("c.roux@orbelle.example"),
    CALLER("i.castan@orbelle.example"),
    COORDINATOR("n.belkacem@orbelle.example"),
    MANAGER("p.delmas@orbelle.example"),
    ADMINISTRATOR("s.ferrand@orbelle.example"),
    /** Those of another landlord. */
    NEIGHBOUR("m.vidal@lauziere.example"),
    NEIGHBOURS_ADMINISTRATOR("h.nguyen@lauziere.example"),
    /** Those of a small one. */
    SMALL_ADVISER("l.fabre@violettes.example"),
    SMALL_COORDINATOR("o.diallo@violettes.example"),
    SMALL_MANAGER("d.maury@violettes.example"),
    SMALL_ADMINISTRATOR("e.costes@violettes.example"),
    FEDERATION_OFFICER("v.arnal@federation.example"),
    PARTNER("y.pons@espace-fsl.example"),
    PARTNER_WITH_A_CODE("f.haddad@epicerie.example"),
    VOLUNTEER("g.blanc@benevoles.example");

    public final String email;

    Person(String email) {
        this.email = email;
    }

    public Product.Account account() {
        return Product.running().account(email);
    }
}
