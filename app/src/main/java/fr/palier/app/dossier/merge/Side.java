package fr.palier.app.dossier.merge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person compares before two dossiers are merged.
 *
 * @param contract the number of the tenancy
 * @param address empty where it is protected or unknown
 * @param age the key of the words for the eldest holder's age, as a band
 * @param openedBy who follows it
 * @param needs those that come over: first what is open of them
 */
public record Side(
        int number,
        long publicId,
        int version,
        String status,
        String household,
        String contract,
        String address,
        Optional<String> age,
        LocalDate openedOn,
        String openedBy,
        List<Need> needs) {
    /** A need in words, and whether it is open, done or dropped. */
    public record Need(String words, String state) {
        @Override
        public String toString() {
            return "Need[" + state + "]";
        }
    }

    /** Copies the list. */
    public Side {
        needs = List.copyOf(needs);
    }

    /** Whether they are of two contracts. */
    public boolean isOfOtherContract(Side other) {
        return !contract.equals(other.contract);
    }

    /** Whether they live at two addresses, or it cannot be told. */
    public boolean isAtOtherAddress(Side other) {
        return address.isEmpty() || !address.equals(other.address);
    }

    /** Whether their eldest holders are of two ages. */
    public boolean isOfOtherAge(Side other) {
        return age.isPresent() && other.age.isPresent() && !age.equals(other.age);
    }

    @Override
    public String toString() {
        return "Side[" + number + "]";
    }
}
