package cn.banshi.sandbox.backend;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.imageio.ImageIO;

/** A phone that has read the code: what the page's script says to the platform, over real HTTP. */
final class Phone {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String link;

    Phone(String link) {
        this.link = link;
    }

    /** @return status */
    int send(byte[] page) {
        return answer(HttpRequest.newBuilder(URI.create(link + "/pages"))
                .header("Content-Type", "image/jpeg")
                .POST(BodyPublishers.ofByteArray(page))).statusCode();
    }

    int done() {
        return answer(HttpRequest.newBuilder(URI.create(link + "/done")).POST(BodyPublishers.noBody())).statusCode();
    }

    HttpResponse<String> state() {
        return get("/state");
    }

    /** @param below what comes after the link */
    HttpResponse<String> get(String below) {
        return answer(HttpRequest.newBuilder(URI.create(link + below)).GET());
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param shade of grey, 0 to 255, by which a test tells pages apart */
    static byte[] picture(String format, int shade) {
        var image = new BufferedImage(30, 40, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, new Color(shade, shade, shade).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException("this Java writes no " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
