package fr.palier.app.store;

/** How one database role signs in. */
public record Login(String url, String user, String password) {
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
