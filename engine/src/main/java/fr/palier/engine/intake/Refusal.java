package fr.palier.engine.intake;

import fr.palier.engine.text.Lang;

/** Why a line is refused, in words that say what to change. */
public enum Refusal {
    FIELD_COUNT("nombre de champs différent de celui de l'en-tête", "number of fields differs from the header's"),
    QUOTE_NOT_CLOSED("guillemet ouvert et jamais fermé", "quote opened and never closed"),
    LINE_TOO_LONG(
            "ligne de plus d'un mébioctet : saut de ligne manquant ?", "line over one mebibyte: missing line break?"),
    KEY_MISSING("code du bailleur ou numéro de location vide", "landlord code or tenancy number is empty"),
    LANDLORD_UNKNOWN("bailleur absent du fichier des locations", "landlord not in the tenancies file"),
    TENANCY_UNKNOWN("location absente du fichier des locations", "tenancy not in the tenancies file"),
    TENANCY_TWICE("location déjà décrite plus haut", "tenancy already described above"),
    ID_TWICE("numéro d'écriture déjà vu chez ce bailleur", "line id already seen for this landlord"),
    KIND_UNKNOWN(
            "nature inconnue : charge, payment, benefit, aid, rejection, writeoff ou adjustment attendu",
            "unknown kind: expected charge, payment, benefit, aid, rejection, writeoff or adjustment"),
    KIND_UNMAPPED("code ou libellé que le profil ne traduit pas", "code or label that the profile does not map"),
    DATE_WRONG(
            "date illisible ou impossible : aaaa-mm-jj ou jj/mm/aaaa attendu",
            "unreadable or impossible date: expected yyyy-mm-dd or dd/mm/yyyy"),
    NUMBER_WRONG("montant vide ou illisible", "amount is missing or not a number"),
    DECIMALS("plus de deux décimales", "more than two decimals"),
    AMOUNT_ZERO("montant nul", "amount is zero"),
    AMOUNT_SIGN("montant négatif pour cette nature", "negative amount for this kind"),
    AMOUNT_TOO_LARGE("montant au-delà de 10 000 000,00 €", "amount beyond 10,000,000.00"),
    NEGATIVE("valeur négative", "negative value"),
    BOTH_SIDES("débit et crédit remplis tous les deux", "both debit and credit are filled"),
    NO_SIDE("ni débit ni crédit", "neither debit nor credit"),
    WRONG_SIDE("cette nature n'est pas attendue de ce côté du compte", "this kind is not expected on this side"),
    FLAG_WRONG("0 ou 1 attendu", "expected 0 or 1"),
    COUNT_WRONG("nombre entier attendu, sans décimale ni signe", "expected a whole number without decimals or sign"),
    PLAN_WRONG("none, live ou broken attendu", "expected none, live or broken"),
    LANDLORD_OTHER("ligne d'un autre bailleur", "line of another landlord"),
    KEY_TOO_LONG("code ou numéro de plus de 200 octets, ou illisible", "code or number over 200 bytes, or unreadable"),
    TEXT_TOO_LONG(
            "texte de plus de 200 caractères ; laissé vide, le reste de la ligne est gardé",
            "text over 200 characters; left empty, the rest of the line is kept"),
    PHONE_WRONG(
            "numéro de téléphone impossible ; laissé vide, le reste de la ligne est gardé",
            "impossible phone number; left empty, the rest of the line is kept"),
    EMAIL_WRONG(
            "adresse électronique impossible ; laissée vide, le reste de la ligne est gardé",
            "impossible e-mail address; left empty, the rest of the line is kept"),
    TENANCY_NOT_RECORDED(
            "aucune location de ce numéro n'est enregistrée : importer d'abord l'export des locations, ou corriger le numéro",
            "no tenancy of this number is recorded: import the export of tenancies first, or correct the number"),
    DATE_AHEAD(
            "date dans plus d'un an : corriger l'année dans le logiciel, puis refaire l'export",
            "date more than a year ahead: correct the year in the software, then export again"),
    CURRENCY_OTHER("mouvement d'une autre devise que l'euro", "movement in another currency than the euro"),
    NOT_BOOKED(
            "mouvement annoncé ou du jour même, que la banque n'a pas encore comptabilisé",
            "movement announced or of the same day, not booked by the bank yet");

    private final String french;
    private final String english;

    Refusal(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** Whether only the field is refused: its line is taken without it. */
    public boolean keepsLine() {
        return switch (this) {
            case TEXT_TOO_LONG, PHONE_WRONG, EMAIL_WRONG -> true;
            case FIELD_COUNT, QUOTE_NOT_CLOSED, LINE_TOO_LONG -> false;
            case KEY_MISSING, KEY_TOO_LONG, LANDLORD_UNKNOWN, LANDLORD_OTHER -> false;
            case TENANCY_UNKNOWN, TENANCY_TWICE, ID_TWICE -> false;
            case KIND_UNKNOWN, KIND_UNMAPPED, DATE_WRONG -> false;
            case NUMBER_WRONG, DECIMALS, AMOUNT_ZERO, AMOUNT_SIGN, AMOUNT_TOO_LARGE, NEGATIVE -> false;
            case BOTH_SIDES, NO_SIDE, WRONG_SIDE -> false;
            case FLAG_WRONG, COUNT_WRONG, PLAN_WRONG -> false;
            case CURRENCY_OTHER, NOT_BOOKED -> false;
            case TENANCY_NOT_RECORDED, DATE_AHEAD -> false;
        };
    }

    public String text(Lang lang) {
        return lang.of(french, english);
    }
}
