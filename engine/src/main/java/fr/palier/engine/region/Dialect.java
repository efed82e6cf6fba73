package fr.palier.engine.region;

import fr.palier.engine.region.tenancy.Window;

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

    Form form(Window window) {
        return switch (this) {
            case PLAIN -> new PlainForm(window);
            case ERP_FR -> new ErpForm(window);
        };
    }
}
