package fr.palier.app.messages.notice;

import fr.palier.app.shared.Scope;

/** Somebody who has things of one kind that those who live in a place may be told of, and the words for it. */
public interface NoticeSource {
    /** The kind, as addresses and messages name it: small letters alone. */
    String kind();

    /**
     * What tenants would be told of one.
     *
     * @throws fr.palier.app.shared.NotFound where the landlord does not have it
     * @throws fr.palier.app.shared.Refused where it does not hold now, with what to do instead
     */
    Told told(Scope scope, int number);

    /**
     * Words to begin with: whoever sends them may change them.
     *
     * @param title of the thing
     * @param words plain French, of 600 letters at most
     * @param brief the same for an SMS, of 160 letters at most with what its template says around it, where that can be
     * @param place whom it is for, as the form of notices names it: {@code tous}
     */
    record Told(String title, String words, String brief, String place) {}
}
