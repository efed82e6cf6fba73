package fr.palier.app.letters;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sets pages in type: a tagged PDF in the archives' form (PDF/A-3a) that a screen reader reads (PDF/UA-1), with our own font in
 * it. It fetches nothing: what is not in the page itself is not printed. Loaded with the first letter.
 */
final class Press {
    private static final String FAMILY = "Atkinson Hyperlegible Next";
    private static final String REGULAR = "AtkinsonHyperlegibleNext-Regular.ttf";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final CmapLookup GLYPHS = glyphs();

    static {
        XRLog.setLoggingEnabled(false); // it would log words of letters
    }

    private Press() {}

    static byte[] print(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(COLOURS);
        builder.useFont(font(REGULAR), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(font("AtkinsonHyperlegibleNext-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.withProducer("Palier");
        builder.withHtmlContent(html, "");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** How many pages one has. */
    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first character that the font cannot print, if there is one. */
    static Optional<String> unprintable(String text) {
        return text.codePoints()
                .filter(character -> !Character.isISOControl(character) && GLYPHS.getGlyphId(character) == 0)
                .mapToObj(Character::toString)
                .findFirst();
    }

    private static CmapLookup glyphs() {
        try (InputStream font = open(REGULAR)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> open(name);
    }

    private static InputStream open(String name) {
        InputStream font = Press.class.getResourceAsStream("/letters/" + name);
        if (font == null) {
            throw new IllegalStateException("the font " + name + " is not there");
        }
        return font;
    }
}
