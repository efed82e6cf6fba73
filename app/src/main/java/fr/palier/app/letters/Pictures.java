package fr.palier.app.letters;

import fr.palier.app.shared.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pictures made of dots: drawn anew, so that nothing but the dots is kept. */
final class Pictures {
    /** The most dots on a side: a small file may unfold to gigabytes. */
    private static final int SIDE = 2000;

    private Pictures() {}

    static byte[] png(byte[] content) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) > SIDE || reader.getHeight(0) > SIDE) {
                throw new Refused("letters.logo.too-wide", reader.getWidth(0), reader.getHeight(0), SIDE);
            }
            return drawnAnew(reader.read(0));
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refused refused ? refused : new Refused("letters.logo.damaged");
        } finally {
            reader.dispose();
        }
    }

    private static byte[] drawnAnew(BufferedImage read) {
        BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_ARGB);
        plain.createGraphics().drawImage(read, 0, 0, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(plain, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
