package cn.banshi.sandbox.backend.web;

import cn.banshi.sandbox.backend.platform.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind the QR code, for whoever holds its secret; the contract knows nothing of it. It loads nothing from anywhere else and
 * tells nobody where it was.
 */
@RestController
@RequestMapping(PhoneController.ROOT)
final class PhoneController {

    static final String ROOT = "/phone";

    private static final String RULES = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src blob: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Uploads uploads;

    PhoneController(Uploads uploads) {
        this.uploads = uploads;
    }

    /** The same for every secret: whether one opens anything, the state tells. */
    @GetMapping("/{secret}")
    ResponseEntity<byte[]> page(@PathVariable String secret) {
        return file("phone.html", MediaType.TEXT_HTML);
    }

    @GetMapping("/files/phone.js")
    ResponseEntity<byte[]> script() {
        return file("phone.js", new MediaType("text", "javascript"));
    }

    @GetMapping("/files/phone.css")
    ResponseEntity<byte[]> style() {
        return file("phone.css", new MediaType("text", "css"));
    }

    @GetMapping("/{secret}/state")
    ResponseEntity<Uploads.Shown> state(@PathVariable String secret) {
        return uploads.shown(secret)
                .map(shown -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The picture itself is the body; whatever type it says it is, its bytes tell. */
    @PostMapping("/{secret}/pages")
    ResponseEntity<Void> send(@PathVariable String secret, HttpServletRequest request) throws IOException {
        byte[] picture = request.getInputStream().readNBytes(Uploads.MOST_BYTES + 1);
        return ResponseEntity.status(switch (uploads.take(secret, picture)) {
            case TAKEN -> HttpStatus.NO_CONTENT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NO_PICTURE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case FULL -> HttpStatus.CONFLICT;
            case GONE -> HttpStatus.NOT_FOUND;
        }).build();
    }

    @PostMapping("/{secret}/done")
    ResponseEntity<Void> done(@PathVariable String secret) {
        return ResponseEntity.status(uploads.done(secret) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND).build();
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type) {
        try (InputStream file = Objects.requireNonNull(PhoneController.class.getResourceAsStream(name), name)) {
            return ResponseEntity.ok()
                    .contentType(new MediaType(type, StandardCharsets.UTF_8))
                    .cacheControl(CacheControl.noStore())
                    .header("Content-Security-Policy", RULES)
                    .header("Referrer-Policy", "no-referrer")
                    .header("X-Content-Type-Options", "nosniff")
                    .body(file.readAllBytes());
        } catch (IOException broken) {
            throw new IllegalStateException("the sandbox lacks its file " + name, broken);
        }
    }
}
