package io.unhook.notification.mail;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** Takes a picture of a page, as tall as the page is. Debian: {@code apt install chromium}. */
final class Chromium {
    enum Eyes {
        LIGHT(List.of()),
        /** The reader asked for dark, and the mail has dark colours. */
        DARK(List.of("--force-dark-mode")),
        /** A client that turns light mails dark by itself. */
        INVERTED(List.of("--enable-features=WebContentsForceDark"));

        private final List<String> options;

        Eyes(List<String> options) {
            this.options = options;
        }
    }

    private static final int TALLEST = 2600;
    private static final int MARGIN = 12;
    private static final int COLOURS = 16;
    private static final int ALIKE = 600;

    private final String command = System.getProperty("unhook.chromium", "chromium");

    void photograph(Path html, int width, Eyes eyes, Path png) throws IOException, InterruptedException {
        Path raw = Files.createTempFile("mail", ".png");
        Path profile = Files.createTempDirectory("mail-pictures");
        List<String> call = new ArrayList<>(List.of(
                command,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + profile,
                "--window-size=" + width + "," + TALLEST,
                "--screenshot=" + raw));
        call.addAll(eyes.options);
        call.add(html.toUri().toString());
        run(call);
        ImageIO.write(small(cropped(ImageIO.read(raw.toFile()))), "png", png.toFile());
        Files.delete(raw);
    }

    private static void run(List<String> call) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(call)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        if (process.exitValue() != 0) throw new IOException("chromium failed: " + call);
    }

    /** Everything below the last line that is not all background is cut off. */
    private static BufferedImage cropped(BufferedImage image) {
        int ground = image.getRGB(0, image.getHeight() - 1);
        int last = image.getHeight() - 1;
        while (last > 0 && isAll(ground, image, last)) last--;
        return image.getSubimage(0, 0, image.getWidth(), Math.min(image.getHeight(), last + MARGIN));
    }

    private static boolean isAll(int colour, BufferedImage image, int row) {
        return Arrays.stream(image.getRGB(0, row, image.getWidth(), 1, null, 0, image.getWidth()))
                .allMatch(pixel -> pixel == colour);
    }

    /** Few colours are enough for text, and a third of the size. */
    private static BufferedImage small(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int[] palette = palette(pixels);
        var colours = new IndexColorModel(4, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY, colours);
        var nearest = new HashMap<Integer, Integer>();
        for (int i = 0; i < pixels.length; i++)
            small.getRaster()
                    .setSample(
                            i % image.getWidth(),
                            i / image.getWidth(),
                            0,
                            nearest.computeIfAbsent(pixels[i], pixel -> nearest(palette, pixel)));
        return small;
    }

    /** The commonest ones that differ, so that a rare colour, such as a link's, is not lost among the shades of the text. */
    private static int[] palette(int[] pixels) {
        var byCount = Arrays.stream(pixels)
                .boxed()
                .collect(Collectors.groupingBy(pixel -> pixel, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        List<Integer> palette = new ArrayList<>();
        for (int colour : byCount)
            if (palette.size() < COLOURS && palette.stream().allMatch(other -> distance(other, colour) > ALIKE))
                palette.add(colour);
        return palette.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int nearest(int[] palette, int pixel) {
        int best = 0;
        for (int i = 1; i < palette.length; i++)
            if (distance(palette[i], pixel) < distance(palette[best], pixel)) best = i;
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = ((one >> shift) & 255) - ((other >> shift) & 255);
            sum += difference * difference;
        }
        return sum;
    }
}
