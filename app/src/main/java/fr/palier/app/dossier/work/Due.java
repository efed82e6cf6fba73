package fr.palier.app.dossier.work;

/**
 * Something to be done in a week, with where it is to be done.
 *
 * @param dossier what stands in the address of the dossier's page
 * @param household by its holder's name
 */
public record Due(Item item, long dossier, int number, String household) {
    @Override
    public String toString() {
        return "Due[" + item + "]";
    }
}
