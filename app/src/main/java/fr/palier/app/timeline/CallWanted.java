package fr.palier.app.timeline;

import java.util.UUID;

/**
 * A household asked on a page of its own to be called, and was told that somebody will. Published in the transaction that writes it
 * down; listeners hear it in the same one, so that nobody is promised a call of which nobody knows.
 *
 * @param landlord the landlord's number
 * @param adviser who agreed with it what the page is about, to call where nobody else follows the household
 */
public record CallWanted(int landlord, int tenancyId, UUID adviser, String adviserName) {
    @Override
    public String toString() {
        return "CallWanted[" + landlord + "]";
    }
}
