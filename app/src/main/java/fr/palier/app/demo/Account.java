package fr.palier.app.demo;

/**
 * Somebody of the demonstration who can sign in.
 *
 * @param role the word of their role, such as {@code adviser}
 * @param place whom they work for; empty for those of the federation
 */
public record Account(String role, String place, String name, String email, String password) {
    @Override
    public String toString() {
        return role + " " + place;
    }
}
