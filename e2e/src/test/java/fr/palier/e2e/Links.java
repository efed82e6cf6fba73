package fr.palier.e2e;

/** Links that an administrator makes and hands on. */
public final class Links {
    private static int invited;

    private Links() {}

    /** Invites somebody new; the page then shows the link. */
    public static String invitation(Visitor administrator) {
        invited++;
        administrator.go("/equipe/invitation");
        administrator.page().fill("#name", "N. Nouvel");
        administrator.page().fill("#email", "n.nouvel" + invited + "@orbelle.example");
        administrator.page().check("#role-CALLER");
        administrator.send("form[action$='/equipe/invitation'] button");
        return shown(administrator);
    }

    /** A way back in for a colleague. */
    public static String recovery(Visitor administrator, String name) {
        administrator.go("/equipe");
        administrator.send(
                administrator.at(".team-line a[data-open]").getByText(name).first());
        administrator.send("form[action$='/lien'] button");
        return shown(administrator);
    }

    private static String shown(Visitor administrator) {
        return administrator.at("#address").inputValue().replaceFirst("^https?://[^/]+", "");
    }
}
