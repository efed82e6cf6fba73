package fr.palier.e2e;

import java.util.List;

/** People of the demonstration, by the address that it prints, and the pages that each may open. */
enum Person {
    ADVISER("c.roux@orbelle.example", "/aujourdhui", "/aujourdhui/presence", "/situations", "/compte"),
    CALLER("i.castan@orbelle.example", "/situations"),
    MANAGER("p.delmas@orbelle.example", "/aujourdhui", "/bareme", "/bareme/listes"),
    ADMINISTRATOR("s.ferrand@orbelle.example", "/imports", "/equipe", "/equipe/invitation", "/compte"),
    /** Of another landlord. */
    NEIGHBOUR("m.vidal@lauziere.example", "/aujourdhui"),
    FEDERATION_OFFICER("v.arnal@federation.example", "/region");

    final String email;
    final List<String> pages;

    Person(String email, String... pages) {
        this.email = email;
        this.pages = List.of(pages);
    }
}
