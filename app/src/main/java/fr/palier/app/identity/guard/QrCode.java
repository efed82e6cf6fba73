package fr.palier.app.identity.guard;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/**
 * A square to photograph, as the path of an SVG: no image file, no script.
 *
 * @param size of its side, in modules
 * @param path what is dark, as SVG's path commands: a run of modules each
 */
@NamedInterface("guard")
public record QrCode(int size, String path) {
    private static final int QUIET_ZONE = 4;

    /** @throws IllegalArgumentException for a text too long for a square */
    public static QrCode of(String text) {
        try {
            BitMatrix dark = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            return new QrCode(dark.getWidth(), path(dark));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a square", e);
        }
    }

    private static String path(BitMatrix dark) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dark.getHeight(); y++) {
            int x = 0;
            while (x < dark.getWidth()) {
                int from = x;
                while (x < dark.getWidth() && dark.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from);
                    path.append("v1h").append(from - x).append('z');
                }
                x++;
            }
        }
        return path.toString();
    }
}
