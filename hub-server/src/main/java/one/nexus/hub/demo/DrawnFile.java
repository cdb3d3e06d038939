package one.nexus.hub.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * A small real file, made in memory: nobody's picture, voice or document.
 *
 * @param name what it is called
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
record DrawnFile(String name, String mime, byte[] bytes) {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 1200;
    private static final int RATE = 16_000;
    private static final int SECONDS = 4;

    /** The file for an act of a script. */
    static DrawnFile of(String act, String title) {
        String shown = title.isBlank() ? act : title;
        return switch (act) {
            case "image" -> picture(shown);
            case "voice", "audio" -> new DrawnFile("audio.wav", "audio/wav", tone());
            default -> new DrawnFile(shown + ".pdf", "application/pdf", document(shown));
        };
    }

    private static DrawnFile picture(String title) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        float hue = (title.hashCode() & 0xFF) / 255f;
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setPaint(new GradientPaint(0, 0, Color.getHSBColor(hue, 0.35f, 0.95f), WIDTH, HEIGHT,
                Color.getHSBColor(hue + 0.12f, 0.55f, 0.70f)));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setColor(new Color(255, 255, 255, 90));
        brush.fillOval(WIDTH / 4, HEIGHT / 5, WIDTH / 2, WIDTH / 2);
        brush.fillRoundRect(WIDTH / 6, HEIGHT / 5 + WIDTH / 2 + 40, WIDTH * 2 / 3, HEIGHT / 3, 220, 220);
        brush.setColor(Color.WHITE);
        brush.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 44));
        brush.drawString("foto de exemplo", 60, HEIGHT - 60);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new DrawnFile(title + ".jpg", "image/jpeg", bytes.toByteArray());
    }

    /** A few seconds of a soft voice-like sound. */
    private static byte[] tone() {
        int samples = RATE * SECONDS;
        ByteBuffer wave = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples * 2)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1)
                .putInt(RATE).putInt(RATE * 2).putShort((short) 2).putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples * 2);
        for (int sample = 0; sample < samples; sample++) {
            double time = (double) sample / RATE;
            double syllable = Math.max(0, Math.sin(2 * Math.PI * 3 * time));
            double voice = Math.sin(2 * Math.PI * 180 * time) + 0.4 * Math.sin(2 * Math.PI * 360 * time);
            wave.putShort((short) (4_000 * syllable * voice));
        }
        return wave.array();
    }

    /** One page with a title, as small as the format allows. */
    private static byte[] document(String title) {
        String text = "BT /F1 24 Tf 72 740 Td (Clinica Bela Pele) Tj 0 -40 Td /F1 16 Tf (%s) Tj 0 -30 Td (Documento de exemplo) Tj ET"
                .formatted(title.replaceAll("[^A-Za-z0-9 -]", ""));
        String[] objects = {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int number = 0; number < objects.length; number++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(number + 1).append(" 0 obj\n").append(objects[number]).append("\nendobj\n");
        }
        int start = file.length();
        file.append(places).append("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n").append(start).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
