package cn.banshi.sandbox.measure;

import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.Service;
import cn.banshi.core.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The terminal's first page written for a browser: the same words, services, icons, fonts, sizes and colours. */
final class PeerPage {

    private static final int TILES = 4;

    private PeerPage() {}

    /** @return the page's file */
    static Path write(Path assets, Path folder) throws IOException {
        Properties words = properties(assets.resolve("texts/zh.properties"));
        Properties icons = properties(assets.resolve("theme/icons.properties"));
        Catalogue catalogue = new CatalogueReader(assets).read();
        String tiles = catalogue.all()
                .stream()
                .filter(service -> service.offer().place().filter(Service.Place::highlight).isPresent())
                .limit(TILES)
                .map(service -> tile(service, icons))
                .collect(Collectors.joining());
        String places = "<button>%s</button><button>%s</button><button>%s</button>".formatted(
                words.getProperty("attract.help"), words.getProperty("attract.display"),
                words.getProperty("language.en"));
        Map<String, String> parts = Map.of("hall", "演示大厅",
                "headline", words.getProperty("attract.headline").replace("\n", "<br>"),
                "lead", words.getProperty("attract.lead") + "\n" + words.getProperty("attract.bring"),
                "assets", assets.toAbsolutePath().toUri().toString().replaceAll("/$", ""), "tiles", tiles,
                "start", words.getProperty("attract.start"), "condition", words.getProperty("attract.printing"),
                "places", places);
        String page = template();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            page = page.replace("{" + part.getKey() + "}", part.getValue());
        }
        return Files.writeString(folder.resolve("peer.html"), page);
    }

    private static String tile(Service service, Properties icons) {
        return "<button><svg viewBox=\"0 0 24 24\"><path d=\"%s\"/></svg>%s</button>"
                .formatted(icons.getProperty(service.offer().icon()), service.offer().title().in(Language.ZH));
    }

    private static String template() throws IOException {
        try (InputStream in = Objects.requireNonNull(PeerPage.class.getResourceAsStream("peer.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
