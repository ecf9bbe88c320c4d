package cn.banshi.sandbox.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the bill of materials as a table and sets beside each part the newest release that Maven Central has, so that
 * whoever reads of a flaw sees at once whether the cure is one version away. Arguments: the bill, the address of the
 * repository.
 */
public final class PartsList {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Releases only: 4.0.0, 33.6.0-jre. */
    private static final Pattern RELEASE = Pattern.compile("<version>(\\d+(?:\\.\\d+)*(?:-jre)?)</version>");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI repository;

    private record Part(String group, String name, String version, String licence) {}

    private PartsList(URI repository) {
        this.repository = repository;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new PartsList(URI.create(arguments[1])).print(parts(Path.of(arguments[0])));
    }

    private void print(Set<Part> parts) throws InterruptedException {
        System.out.printf("%-58s %-14s %-14s %s%n", "part", "version", "newest", "licence");
        int behind = 0;
        for (Part part : parts) {
            String newest = newest(part).orElse("unknown");
            behind += newest.equals(part.version) || newest.equals("unknown") ? 0 : 1;
            System.out.printf("%-58s %-14s %-14s %s%n", part.group + ":" + part.name, part.version,
                    newest.equals(part.version) ? "" : newest, part.licence);
        }
        System.out.printf("%d parts, %d with a newer release%n", parts.size(), behind);
    }

    private static Set<Part> parts(Path bill) throws IOException {
        Set<Part> parts = new LinkedHashSet<>();
        for (JsonNode each : JsonMapper.shared().readTree(Files.readString(bill)).path("components")) {
            if (!each.path("group").asString().startsWith("cn.banshi")) {
                parts.add(new Part(each.path("group").asString(), each.path("name").asString(),
                        each.path("version").asString(), licences(each)));
            }
        }
        return parts;
    }

    private static String licences(JsonNode part) {
        List<String> names = new ArrayList<>();
        for (JsonNode each : part.path("licenses")) {
            JsonNode licence = each.path("license");
            names.add(licence.path("id").asString(licence.path("name").asString("")));
        }
        return String.join(" or ", names);
    }

    private Optional<String> newest(Part part) throws InterruptedException {
        URI listing = repository.resolve(
                part.group.replace('.', '/') + "/" + part.name + "/maven-metadata.xml");
        try {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(listing).timeout(LIMIT).build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? newest(answer.body()) : Optional.empty();
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }

    private static Optional<String> newest(String listing) {
        Matcher releases = RELEASE.matcher(listing);
        return releases.results().map(found -> found.group(1)).max(Comparator.comparing(PartsList::key));
    }

    /** Numbers of a version, padded, so that 10 comes after 9. */
    private static String key(String version) {
        var key = new StringBuilder();
        for (String number : version.replace("-jre", "").split("\\.", -1)) {
            key.append("%12s".formatted(number));
        }
        return key.toString();
    }
}
