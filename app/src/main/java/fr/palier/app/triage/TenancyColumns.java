package fr.palier.app.triage;

import fr.palier.app.shared.Extract;
import fr.palier.engine.Columns;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.ledger.Tenancies;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The tenancies of one landlord in columns, in the order in which they were read. Filled row by row, then only read. */
final class TenancyColumns implements Tenancies {
    private static final int FACTS = Fact.values().length;
    private static final int NO_BRANCH = 0;

    private final byte[] landlord;
    private final Map<String, String> codes = new HashMap<>();
    private int size;
    private int[] ids = new int[1024];
    private int[] branches = new int[1024];
    private byte[][] keys = new byte[1024][];
    private String[] departments = new String[1024];
    private String[] areas = new String[1024];
    private final long[][] facts = new long[FACTS][1024];

    /** @param code under which files name the landlord */
    TenancyColumns(String code) {
        landlord = code.getBytes(StandardCharsets.UTF_8);
    }

    /** Takes a row of {@link Feed}. */
    void add(Extract.Row row) {
        if (size == ids.length) {
            grow();
        }
        ids[size] = row.whole();
        keys[size] = row.copy();
        long branch = row.number();
        branches[size] = branch == Columns.EMPTY ? NO_BRANCH : (int) branch;
        departments[size] = code(row.text());
        areas[size] = code(row.text());
        for (Fact fact : Fact.values()) {
            facts[fact.ordinal()][size] = row.number();
        }
        size++;
    }

    /** The same code is one object: there are few of them. */
    private String code(String text) {
        return codes.computeIfAbsent(text, same -> same);
    }

    private void grow() {
        resize(ids.length * 2);
    }

    /** Cuts the columns to what they hold: the kernel takes whole arrays. */
    TenancyColumns whole() {
        resize(size);
        return this;
    }

    private void resize(int length) {
        ids = Arrays.copyOf(ids, length);
        branches = Arrays.copyOf(branches, length);
        keys = Arrays.copyOf(keys, length);
        departments = Arrays.copyOf(departments, length);
        areas = Arrays.copyOf(areas, length);
        for (int f = 0; f < FACTS; f++) {
            facts[f] = Arrays.copyOf(facts[f], length);
        }
    }

    /** The ids of all, in order; not to be written to. */
    int[] ids() {
        return ids;
    }

    int id(int tenancy) {
        return ids[tenancy];
    }

    boolean hasBranch(int tenancy) {
        return branches[tenancy] != NO_BRANCH;
    }

    int branch(int tenancy) {
        return branches[tenancy];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int landlords() {
        return 1;
    }

    @Override
    public int landlord(int tenancy) {
        return 0;
    }

    @Override
    public byte[] landlordKey(int landlord) {
        return this.landlord;
    }

    @Override
    public byte[] key(int tenancy) {
        return keys[tenancy];
    }

    @Override
    public long[] facts(Fact fact) {
        return facts[fact.ordinal()];
    }

    @Override
    public String place(Place place, int tenancy) {
        return switch (place) {
            case DEPARTMENT -> departments[tenancy];
            case COMMUNE -> "";
            case PRIORITY_AREA -> areas[tenancy];
        };
    }
}
