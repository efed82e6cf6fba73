package fr.palier.app.relief.aid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** To whom a request goes. */
public enum Kind {
    /** A housing solidarity fund. */
    FUND(60),
    GUARANTEE(30),
    INSURANCE(30),
    /** An employees' body. */
    AID(30);

    /** All but funds. */
    public static final List<Kind> OTHERS = List.of(GUARANTEE, INSURANCE, AID);

    private final int patienceDays;

    Kind(int patienceDays) {
        this.patienceDays = patienceDays;
    }

    /** Days after which one that has not answered is asked again; no delay stands in the law, two months are usual of a fund. */
    int patienceDays() {
        return patienceDays;
    }

    /** Whether nothing is filed without the household's agreement; else it is told, and its agreement is not needed. */
    public boolean asksAgreement() {
        return this == FUND || this == AID;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of the address under which its requests are found. */
    public String room() {
        return this == FUND ? "fsl" : "garanties";
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Those whose requests are found in a room. */
    static List<Kind> in(String room) {
        return Arrays.stream(values()).filter(one -> one.room().equals(room)).toList();
    }
}
