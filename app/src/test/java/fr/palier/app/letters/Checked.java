package fr.palier.app.letters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds a PDF to the norms, and reads it as a screen reader does: along its tags, whatever its place on the page. */
public final class Checked {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Checked() {}

    /** What breaks PDF/A-3a or PDF/UA-1, each with its clause; empty for a PDF that keeps both. */
    public static List<String> against(byte[] pdf) throws Exception {
        List<String> broken = new ArrayList<>();
        for (PDFAFlavour norm : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), norm);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(norm, false)) {
                ValidationResult result = validator.validate(parser);
                result.getTestAssertions().stream()
                        .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                        .map(one -> norm + " " + one.getRuleId().getClause() + ": " + one.getMessage())
                        .distinct()
                        .forEach(broken::add);
                if (result.getTotalAssertions() == 0) {
                    broken.add(norm + ": nothing was checked");
                }
            }
        }
        return broken;
    }

    /** Pages of a PDF. */
    public static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** All that the eye reads, page by page. */
    public static String shown(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The same, each page of its own. */
    public static String[] shownByPage(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String[] pages = new String[document.getNumberOfPages()];
            for (int page = 1; page <= pages.length; page++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                pages[page - 1] = reader.getText(document);
            }
            return pages;
        }
    }

    /** The size in points in which a word is set where it stands first. */
    public static float size(byte[] pdf, String word) throws IOException {
        List<Float> found = new ArrayList<>();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void writeString(String line, List<TextPosition> letters) {
                int at = line.indexOf(word);
                if (at >= 0) {
                    found.add(letters.get(at).getFontSizeInPt());
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            reader.getText(document);
        }
        return found.getFirst();
    }

    /** All that a screen reader reads, tag by tag: {@code H1: Plan d'apurement}, a line for each. */
    public static List<String> read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> ofPage = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, ofPage));
                texts.put(page.getCOSObject(), ofPage);
            }
            List<String> lines = new ArrayList<>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), texts, lines);
            return lines;
        }
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        StringWriter text = new StringWriter();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, texts);
            }
        }
        if (content.getMCID() >= 0) {
            texts.merge(content.getMCID(), text.toString(), String::concat);
        }
    }

    private static void walk(PDStructureNode node, Map<COSDictionary, Map<Integer, String>> texts, List<String> lines) {
        StringBuilder own = new StringBuilder();
        String type = node instanceof PDStructureElement element ? element.getStructureType() : "";
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement child) {
                if (!own.isEmpty()) {
                    lines.add(type + ": " + own);
                    own.setLength(0);
                }
                walk(child, texts, lines);
            } else {
                own.append(text(node, kid, texts));
            }
        }
        if (!own.isEmpty()) {
            lines.add(type + ": " + own);
        } else if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
            lines.add(type + ": " + element.getAlternateDescription());
        }
    }

    private static String text(PDStructureNode node, Object kid, Map<COSDictionary, Map<Integer, String>> texts) {
        COSDictionary page = node.getCOSObject().getCOSDictionary(COSName.PG);
        if (kid instanceof Integer mcid && page != null) {
            return texts.getOrDefault(page, Map.of()).getOrDefault(mcid, "");
        }
        if (kid instanceof PDMarkedContentReference reference) {
            COSBase of =
                    reference.getPage() == null ? page : reference.getPage().getCOSObject();
            return texts.getOrDefault(of, Map.of()).getOrDefault(reference.getMCID(), "");
        }
        return kid instanceof COSInteger number && page != null
                ? texts.getOrDefault(page, Map.of()).getOrDefault(number.intValue(), "")
                : "";
    }
}
