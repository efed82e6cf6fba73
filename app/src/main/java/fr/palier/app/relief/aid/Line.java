package fr.palier.app.relief.aid;

import java.time.LocalDate;

/**
 * A request as the list shows it.
 *
 * @param contract number of the tenancy
 * @param day on which something is next to be done; {@link After#NEVER} where there is none
 */
record Line(Request request, long publicId, String household, String contract, LocalDate day) {
    public String address() {
        return "/situations/" + publicId + "/" + request.kind().room() + "/" + request.number();
    }

    /** What is granted; before that, what is asked for. In cents. */
    public long cents() {
        return request.granted().sum() > 0 ? request.granted().sum() : request.asked();
    }

    After after() {
        return new After(day, request.tenancyId(), request.number());
    }

    @Override
    public String toString() {
        return "Line[" + request.number() + "]";
    }
}
