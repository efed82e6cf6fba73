package fr.palier.app.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {
    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"";

    static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xff0b6e6e);
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static Logo svg(String text) {
        return Logo.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesADrawingAndKeepsItsShapes() {
        Logo logo = svg(Paperwork.HOUSE);
        assertThat(logo.type()).isEqualTo("image/svg+xml");
        assertThat(new String(logo.bytes(), StandardCharsets.UTF_8))
                .contains("<path", "url(#a)", "linearGradient", "viewBox")
                .doesNotContain("title");
        assertThat(svg(new String(logo.bytes(), StandardCharsets.UTF_8))).isEqualTo(logo);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "><script>alert(1)</script></svg>",
                " onload=\"alert(1)\"/>",
                "><image href=\"http://example.org/a.png\"/></svg>",
                "><use href=\"#a\"/></svg>",
                "><a><path d=\"M0 0\"/></a></svg>",
                "><foreignObject><b xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject></svg>",
                "><style>@import 'http://example.org/a.css';</style></svg>",
                "><style>path{fill:url(http://example.org/a)}</style></svg>",
                "><rect fill=\"url(file:///etc/passwd)\"/></svg>",
                "><rect style=\"fill:url('//example.org')\"/></svg>",
                "><animate attributeName=\"x\"/></svg>",
                "><text>Garonne</text></svg>",
                "><set attributeName=\"onmouseover\" to=\"alert(1)\"/></svg>",
            })
    void refusesWhatADrawingNeedsNot(String rest) {
        assertThatThrownBy(() -> svg(OPEN + rest))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("letters.logo.not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a",
                "<html/>",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">",
            })
    void refusesWhatIsNoPicture(String text) {
        assertThatThrownBy(() -> svg(text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("letters.logo.no-picture"));
    }

    @Test
    void drawsDotsAnewAndKeepsNothingElse() throws IOException {
        byte[] png = png(12, 8);
        byte[] trailed = Arrays.copyOf(png, png.length + 20);
        System.arraycopy("<script>evil</script>".getBytes(StandardCharsets.UTF_8), 0, trailed, png.length, 20);
        Logo logo = Logo.of(trailed);
        assertThat(logo.type()).isEqualTo("image/png");
        assertThat(new String(logo.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(ImageIO.read(new ByteArrayInputStream(logo.bytes())).getRGB(0, 0))
                .isEqualTo(0xff0b6e6e);
    }

    @Test
    void refusesPicturesThatAreTooLargeOrDamaged() throws IOException {
        assertThatThrownBy(() -> Logo.of(new byte[Logo.MOST + 1])).hasMessage("letters.logo.too-large");
        byte[] wide = png(2001, 1);
        assertThatThrownBy(() -> Logo.of(wide)).hasMessage("letters.logo.too-wide");
        byte[] cut = Arrays.copyOf(png(50, 50), 40);
        assertThatThrownBy(() -> Logo.of(cut)).hasMessage("letters.logo.damaged");
    }
}
