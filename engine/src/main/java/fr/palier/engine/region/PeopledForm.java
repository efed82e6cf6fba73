package fr.palier.engine.region;

import fr.palier.engine.ledger.Detail;
import fr.palier.engine.region.life.Slice;
import fr.palier.engine.region.people.Details;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Another form with the people and the homes in more columns behind each tenancy; the ledger is the same. */
final class PeopledForm implements Form {
    private final Form form;
    private final Residents residents;
    private final Style style;

    /**
     * How the columns are written.
     *
     * @param titles of each detail
     * @param spaced whether phone numbers are written in pairs of digits
     */
    record Style(char separator, byte[] lineEnd, Charset charset, Map<Detail, String> titles, boolean spaced) {
        String header() {
            return Arrays.stream(Detail.values())
                    .map(detail -> separator + titles.getOrDefault(detail, ""))
                    .collect(Collectors.joining());
        }

        byte[] encoded(Detail detail, String text) {
            String written = spaced && detail == Detail.PHONE ? text.replaceAll("(\\d\\d)(?=\\d)", "$1 ") : text;
            return written.getBytes(charset);
        }
    }

    PeopledForm(Form form, Residents residents, Style style) {
        this.form = form;
        this.residents = residents;
        this.style = style;
    }

    @Override
    public String tenanciesFile() {
        return form.tenanciesFile();
    }

    @Override
    public String ledgerFile() {
        return form.ledgerFile();
    }

    @Override
    public byte[] tenanciesHeader() {
        Bytes header = new Bytes();
        header.put(form.tenanciesHeader()).back(style.lineEnd().length);
        return header.put(style.header().getBytes(style.charset()))
                .put(style.lineEnd())
                .copy();
    }

    @Override
    public byte[] ledgerHeader() {
        return form.ledgerHeader();
    }

    @Override
    public void tenancy(Slice slice, int index, Bytes out) {
        form.tenancy(slice, index, out);
        out.back(style.lineEnd().length);
        Details details = residents.at(slice, index, slice.stock().tenancy(slice.position(index), residents.window()));
        for (Detail detail : Detail.values()) {
            out.put(style.separator()).put(style.encoded(detail, details.get(detail)));
        }
        out.put(style.lineEnd());
    }

    @Override
    public void line(Slice slice, int index, int line, Bytes out) {
        form.line(slice, index, line, out);
    }
}
