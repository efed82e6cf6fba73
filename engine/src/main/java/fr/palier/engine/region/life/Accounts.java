package fr.palier.engine.region.life;

import fr.palier.engine.region.tenancy.Stock;
import fr.palier.engine.region.tenancy.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every account of the region, lived: its slices in file order, and where each one's lines start among all lines. */
public final class Accounts {
    private final Window window;
    private final List<Slice> slices;
    private final long[] starts;

    private Accounts(Window window, List<Slice> slices) {
        this.window = window;
        this.slices = slices;
        this.starts = new long[slices.size() + 1];
        for (int i = 0; i < slices.size(); i++) {
            starts[i + 1] = starts[i] + slices.get(i).lines();
        }
    }

    private record Part(Stock stock, int first) {}

    /**
     * Lives every tenancy of these stocks, on two threads, or has it told where there is a tale.
     *
     * @throws IOException if the calling thread is interrupted meanwhile
     */
    public static Accounts live(List<Stock> stocks, Window window, Tales tales) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Stock stock : stocks) {
            for (int first = 0; first < stock.size(); first += Slice.TENANCIES) {
                parts.add(new Part(stock, first));
            }
        }
        Slice[] lived = new Slice[parts.size()];
        Crew.run(parts.size(), () -> number -> {
            Part part = parts.get(number);
            lived[number] = Slice.live(part.stock(), part.first(), window, tales);
            return () -> {};
        });
        return new Accounts(window, numbered(lived));
    }

    private static List<Slice> numbered(Slice[] lived) {
        List<Slice> slices = new ArrayList<>();
        long before = 0;
        for (Slice slice : lived) {
            before = slice.position(0) == 0 ? 0 : before;
            slices.add(slice.after(before));
            before += slice.lines();
        }
        return slices;
    }

    /** The months they were lived over. */
    public Window window() {
        return window;
    }

    /** How many slices there are. */
    public int slices() {
        return slices.size();
    }

    /** A slice by its number, from 0, in file order. */
    public Slice slice(int number) {
        return slices.get(number);
    }

    /** Tenancies of all slices together. */
    public long tenancies() {
        return slices.stream().mapToLong(Slice::count).sum();
    }

    /** Lines of all slices together. */
    public long lines() {
        return starts[slices.size()];
    }

    /** The number of the slice that holds a line. */
    public int sliceOf(long line) {
        int found = Arrays.binarySearch(starts, line);
        return found >= 0 ? found : -found - 2;
    }

    /** How many lines lie before those of a slice. */
    public long start(int slice) {
        return starts[slice];
    }
}
