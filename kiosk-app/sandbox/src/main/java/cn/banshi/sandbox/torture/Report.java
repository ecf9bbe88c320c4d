package cn.banshi.sandbox.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one torture found: figures that were only counted, and promises that held or did not. Not thread-safe.
 */
public final class Report {

    private final String name;
    private final Map<String, Object> setting = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param measured as printed, with its unit */
    private record Finding(String what, String measured, Verdict verdict) {}

    private enum Verdict {
        FIGURE(""), HELD("held"), BROKEN("BROKEN");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    /** @param name as on the command line, such as {@code crash} */
    public Report(String name) {
        this.name = name;
    }

    /** What the run can be repeated with: seed, number of rounds. */
    public Report setting(String key, Object value) {
        setting.put(key, value);
        return this;
    }

    /** Something that was counted and promises nothing. */
    public void figure(String what, Object measured) {
        findings.add(new Finding(what, String.valueOf(measured), Verdict.FIGURE));
    }

    /** A promise, with what was seen of it. */
    public void promise(String what, Object measured, boolean held) {
        findings.add(new Finding(what, String.valueOf(measured), held ? Verdict.HELD : Verdict.BROKEN));
    }

    /** Something that must never happen, with how often it did. */
    public void never(String what, long times) {
        promise(what, times, times == 0);
    }

    /** A run that promised nothing has not held. */
    public boolean held() {
        return findings.stream().anyMatch(finding -> finding.verdict == Verdict.HELD)
                && findings.stream().noneMatch(finding -> finding.verdict == Verdict.BROKEN);
    }

    /** What another process has written. */
    static Report read(Path folder, String name) throws IOException {
        var json = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve(name + ".json")));
        var report = new Report(name);
        json.path("setting").properties().forEach(each -> report.setting(each.getKey(), each.getValue().asString()));
        json.path("findings")
                .forEach(each -> report.findings.add(new Finding(each.path("what").asString(),
                        each.path("measured").asString(), Verdict.valueOf(each.path("verdict").asString()))));
        return report;
    }

    public void print(PrintStream out) {
        out.printf("%s %s%n", name, setting);
        findings.forEach(
                finding -> out.printf("%-64s %16s  %s%n", finding.what, finding.measured, finding.verdict.word));
        out.println(held() ? name + ": every promise held" : name + ": BROKEN");
    }

    /** Writes {@code NAME.json} below the folder. */
    public void write(Path folder) throws IOException {
        var json = JsonMapper.shared().createObjectNode().put("torture", name).put("held", held());
        json.set("setting", JsonMapper.shared().valueToTree(setting));
        var list = json.putArray("findings");
        findings.forEach(finding -> list.addObject()
                .put("what", finding.what)
                .put("measured", finding.measured)
                .put("verdict", finding.verdict.name()));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }
}
