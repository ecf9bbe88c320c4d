package cn.banshi.ui;

import cn.banshi.ui.Findings.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A folder of pictures with a page to look at them and a report of what was measured. Not thread-safe. */
final class Gallery {

    private static final String HEAD = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title>
        <style>
        body { font: 15px sans-serif; margin: 24px; background: #F4F6FA; color: #14202E }
        header { position: sticky; top: 0; background: #F4F6FA; padding: 8px 0; z-index: 1 }
        input { font-size: 18px; width: 24em; padding: 6px }
        section { margin: 16px 0; padding: 12px; background: #fff; border-radius: 8px }
        .row { display: flex; gap: 12px; overflow-x: auto; align-items: flex-start }
        figure { margin: 0; flex: none } img { height: 360px; border: 2px solid #D3DCE8; display: block }
        figure.bad img { border-color: #B3261E } figcaption { width: 320px; font-size: 12px }
        li { color: #B3261E } table { border-spacing: 8px 0 } td:last-child { color: #3F4E63 }
        </style>
        """;
    private static final String SIFT = """
        <script>
        const sift = () => document.querySelectorAll('figure').forEach(f => f.hidden =
          !document.getElementById('words').value.split(' ').every(w => f.dataset.name.includes(w)) ||
          document.getElementById('bad').checked && !f.classList.contains('bad'));
        const all = () => { sift(); document.querySelectorAll('section').forEach(s =>
          s.hidden = !s.querySelector('figure:not([hidden])')); };
        document.querySelectorAll('header input').forEach(i => i.addEventListener('input', all));
        </script>
        """;

    private final Path folder;
    private final Map<String, List<Entry>> screens = new TreeMap<>();

    private record Entry(String name, Findings findings) {}

    Gallery(Path folder) {
        this.folder = folder;
    }

    void add(String screen, String name, Findings findings) {
        screens.computeIfAbsent(screen, s -> new ArrayList<>()).add(new Entry(name, findings));
    }

    /** A line for each thing that is wrong. */
    List<String> complaints() {
        return screens.values()
                .stream()
                .flatMap(List::stream)
                .flatMap(e -> e.findings.complaints().stream().map(c -> e.name + ": " + c))
                .toList();
    }

    /** Writes {@code index.html}, {@code report.json} and, where something is wrong, {@code complaints.txt}. */
    void write() throws IOException {
        Files.createDirectories(folder);
        if (!complaints().isEmpty()) {
            Files.write(folder.resolve("complaints.txt"), complaints());
        }
        Files.writeString(folder.resolve("index.html"), page());
        Files.writeString(folder.resolve("report.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report()) + "\n");
    }

    private String page() {
        int pictures = screens.values().stream().mapToInt(List::size).sum();
        StringBuilder html = new StringBuilder(HEAD)
                .append("<header><b>%d screens, %d pictures, %d complaints</b> "
                        .formatted(screens.size(), pictures, complaints().size()))
                .append("<input id=words placeholder='words: home high landscape' autofocus> ")
                .append("<label><input id=bad type=checkbox style='width:auto'> only what fails</label></header>");
        screens.forEach((screen, entries) -> {
            html.append("<section><h2>").append(screen).append("</h2><div class=row>");
            entries.forEach(entry -> figure(html, entry));
            html.append("</div></section>");
        });
        return html.append(SIFT).toString();
    }

    private static void figure(StringBuilder html, Entry entry) {
        boolean bad = !entry.findings.complaints().isEmpty();
        html.append("<figure data-name='%s'%s><a href='%s.png'><img loading=lazy src='%s.png' alt='%s'></a>".formatted(
                entry.name, bad ? " class=bad" : "", entry.name, entry.name, entry.name))
                .append("<figcaption><b>")
                .append(entry.name)
                .append("</b><ul>");
        entry.findings.complaints().forEach(c -> html.append("<li>").append(safe(c.toString())).append("</li>"));
        html.append("</ul><table>");
        entry.findings.worst()
                .forEach((figure, worst) -> html.append("<tr><td>%s<td>%s<td>%s".formatted(figure.words,
                        worst, safe(worst.where()))));
        html.append("</table>");
        if (!entry.findings.exempt().isEmpty()) {
            html.append("cannot be pressed now: ").append(safe(String.join(", ", entry.findings.exempt())));
        }
        html.append("</figcaption></figure>");
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private ObjectNode report() {
        ObjectNode report = JsonMapper.shared().createObjectNode();
        report.put("held", complaints().isEmpty());
        worst(report.putObject("worst"));
        ArrayNode pictures = report.putArray("pictures");
        screens.values().stream().flatMap(List::stream).forEach(entry -> {
            ObjectNode one = pictures.addObject().put("name", entry.name);
            entry.findings.worst().forEach((figure, worst) -> figure(one.putObject(key(figure)), worst));
            entry.findings.complaints().forEach(c -> one.withArray("complaints").add(c.toString()));
            entry.findings.exempt().forEach(one.withArray("exempt")::add);
        });
        return report;
    }

    private void worst(ObjectNode into) {
        for (Figure figure : Figure.values()) {
            screens.values()
                    .stream()
                    .flatMap(List::stream)
                    .filter(entry -> entry.findings.worst().containsKey(figure))
                    .min((a, b) -> Double.compare(value(a, figure), value(b, figure)))
                    .ifPresent(entry -> figure(into.putObject(key(figure)), worst(entry, figure))
                            .put("picture", entry.name));
        }
    }

    private static double value(Entry entry, Figure figure) {
        return worst(entry, figure).value();
    }

    private static Findings.Worst worst(Entry entry, Figure figure) {
        return Objects.requireNonNull(entry.findings.worst().get(figure));
    }

    private static ObjectNode figure(ObjectNode into, Findings.Worst worst) {
        return into.put("value", Math.round(worst.value() * 100) / 100.0).put("where", worst.where());
    }

    private static String key(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
