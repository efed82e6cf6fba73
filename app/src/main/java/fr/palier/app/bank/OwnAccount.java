package fr.palier.app.bank;

/** An account of the landlord, by its place among them; its number shortened. */
public record OwnAccount(int id, String number) {
    private static final int ENDS = 4;

    /** Enough of a number to know the account. */
    public static String shortened(String number) {
        return number.length() <= 2 * ENDS
                ? number
                : number.substring(0, ENDS) + " … " + number.substring(number.length() - ENDS);
    }
}
