package fr.palier.engine.region;

import fr.palier.engine.region.tenancy.Window;
import java.util.Optional;

/** How the files of a region are written. */
public enum Dialect {
    /** The exchange format: {@code tenancies.csv} and {@code ledger.csv}. */
    PLAIN("plain"),
    /** A French housing software: {@code locataires.csv}, {@code ecritures.csv} and their profile {@code erp-fr.yaml}. */
    ERP_FR("erp-fr");

    private final String code;

    Dialect(String code) {
        this.code = code;
    }

    /** The word of the command line. */
    public String code() {
        return code;
    }

    Form form(Window window, Optional<Residents> residents) {
        Form form = switch (this) {
            case PLAIN -> new PlainForm(window);
            case ERP_FR -> new ErpForm(window);
        };
        PeopledForm.Style style = switch (this) {
            case PLAIN -> PlainForm.STYLE;
            case ERP_FR -> ErpForm.STYLE;
        };
        return residents
                .<Form>map(people -> new PeopledForm(form, people, style))
                .orElse(form);
    }
}
