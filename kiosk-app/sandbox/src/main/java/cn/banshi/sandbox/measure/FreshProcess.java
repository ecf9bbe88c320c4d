package cn.banshi.sandbox.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What something costs in a process that has done nothing yet. Its main class prints figures when it finds one word more. */
final class FreshProcess {

    private FreshProcess() {}

    /**
     * The same command as this process, and one word more.
     *
     * @return what it printed, numbers parted by spaces or lines
     */
    static double[] figures(String word) throws IOException, InterruptedException {
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> command = new ArrayList<>(List.of(self.command().orElseThrow()));
        command.addAll(Arrays.asList(self.arguments().orElseThrow()));
        command.add(word);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("no figure from " + String.join(" ", command));
        }
        return Arrays.stream(told.split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    }
}
