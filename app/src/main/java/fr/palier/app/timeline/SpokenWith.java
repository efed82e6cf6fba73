package fr.palier.app.timeline;

import fr.palier.app.shared.Scope;

/** Somebody spoke with a household. Published in the transaction that writes it down; listeners hear it in the same one. */
public record SpokenWith(Scope scope, int tenancyId) {
    @Override
    public String toString() {
        return "SpokenWith[" + scope.landlord() + "]";
    }
}
