package fr.palier.engine.intake.rows;

import fr.palier.engine.intake.Layout;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.Refusal;
import fr.palier.engine.intake.TenanciesReader;
import fr.palier.engine.ledger.Detail;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.ledger.RowSink;
import fr.palier.engine.ledger.TenancyRow;
import fr.palier.engine.ledger.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tenancies of a file as rows: it is the row. */
final class TenancyRowParser extends TenanciesReader.Parser implements TenancyRow {
    private static final Detail[] DETAILS = Detail.values();
    private static final Place[] PLACES = Place.values();
    private static final int FIRST_DETAIL = TenanciesReader.TITLES.size();
    private static final int FIRST_PLACE = FIRST_DETAIL - PLACES.length;

    private final Keys keys;
    private final RowSink<TenancyRow> sink;
    private final TextField[] places = fields(PLACES.length);
    private final TextField[] details = fields(DETAILS.length);

    private long line;
    private long[] facts = new long[0];

    TenancyRowParser(Layout layout, Profile.Words words, Optional<String> only, RowSink<TenancyRow> sink) {
        super(layout, words, TenancyRows.TITLES);
        this.keys = new Keys(only);
        this.sink = sink;
    }

    private static TextField[] fields(int count) {
        TextField[] fields = new TextField[count];
        Arrays.setAll(fields, i -> new TextField());
        return fields;
    }

    @Override
    protected @Nullable Refusal acceptLandlord() {
        return keys.landlord(field);
    }

    @Override
    protected @Nullable Refusal acceptTenancy(int ofLandlord) {
        Refusal why = keys.tenancy(field);
        return why != null ? why : super.acceptTenancy(ofLandlord);
    }

    @Override
    protected void take(long at, long[] values) {
        line = at;
        facts = values;
        for (Place place : PLACES) {
            takeText(FIRST_PLACE + place.ordinal(), places[place.ordinal()]);
        }
        for (Detail detail : DETAILS) {
            takeDetail(detail, FIRST_DETAIL + detail.ordinal(), details[detail.ordinal()]);
        }
        try {
            sink.take(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeText(int name, TextField text) {
        get(name);
        text.line(field);
        report(name, Contact.tooLong(text.utf8()) ? Refusal.TEXT_TOO_LONG : null, text);
    }

    private void takeDetail(Detail detail, int name, TextField text) {
        takeText(name, text);
        if (text.utf8().isEmpty()) {
            return;
        }
        switch (detail) {
            case PHONE -> report(name, Contact.phone(text) ? null : Refusal.PHONE_WRONG, text);
            case EMAIL -> report(name, Contact.isEmail(text.utf8()) ? null : Refusal.EMAIL_WRONG, text);
            case HOLDER_NAME, HOLDER_GIVEN_NAME, BRANCH, ESTATE, BUILDING, STAIRWELL -> {}
            case ADDRESS, POSTCODE, CITY, FLOOR, DWELLING -> {}
        }
    }

    /** Leaves a text empty for which there is a reason. */
    private void report(int name, @Nullable Refusal why, TextField text) {
        if (!accepted(name, why)) {
            text.clear();
        }
    }

    @Override
    public long lineNumber() {
        return line;
    }

    @Override
    public Utf8 landlord() {
        return keys.landlord.utf8();
    }

    @Override
    public Utf8 tenancy() {
        return keys.tenancy.utf8();
    }

    @Override
    public long fact(Fact fact) {
        return facts[fact.ordinal()];
    }

    @Override
    public Utf8 place(Place place) {
        return places[place.ordinal()].utf8();
    }

    @Override
    public Utf8 detail(Detail detail) {
        return details[detail.ordinal()].utf8();
    }
}
