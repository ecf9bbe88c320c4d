package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.contract.model.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The backend as a real process that is killed between storing a submission and answering it. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KilledBackendTest {

    private static final String NUMBER = "410199198506150015";

    @Test
    void findsTheSubmissionExactlyOnceAfterAKillBetweenStoringAndAnswering()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Path folder = Backends.newFolder();
        UUID key = UUID.randomUUID();
        SubmissionRequest request;
        try (Child child = Child.start(folder); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Citizen citizen = Citizen.known(Terminal.at(child.address()), NUMBER).withMobile(child::lastCode);
            request = citizen.asks("LOAN", "31200.00");
            child.post("/faults/hold-next-answer");
            Future<Submission> answer = threads
                    .submit(() -> citizen.terminal().submissions().submit(Terminal.ID, key, request));
            child.get("/faults/held-answer");

            child.kill();

            assertThatThrownBy(() -> answer.get(30, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        }
        try (Child child = Child.start(folder)) {
            Terminal terminal = Terminal.at(child.address());

            Submission found = terminal.submissions().findSubmission(Terminal.ID, key);
            Submission repeated = terminal.submissions().submit(Terminal.ID, key, request);

            assertThat(found.decision().verdict()).isEqualTo(Verdict.APPROVED);
            assertThat(repeated).isEqualTo(found);
            JsonNode stored = JsonMapper.shared().readTree(child.get("/applications"));
            assertThat(stored.valueStream().map(one -> one.path("key").asString())).containsExactly(key.toString());
            assertThat(terminal.cases().findCases(Terminal.ID, Citizen.REFERENCE).cases()).hasSize(1);
        }
    }

    /** A backend in a process of its own. */
    private record Child(Process process, URI address, URI control, HttpClient client) implements AutoCloseable {

        static Child start(Path folder) throws IOException {
            Process process = new ProcessBuilder(
                    List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                            System.getProperty("java.class.path"), BackendMain.class.getName(), "--port", "0",
                            "--control-port", "0", "--data", folder.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader lines = process.inputReader();
            URI control = URI.create(after(lines.readLine(), "control on ") + "/sandbox");
            URI address = URI.create(after(lines.readLine(), "ready on ") + "/v1");
            return new Child(process, address, control, HttpClient.newHttpClient());
        }

        String lastCode(String mobile) {
            return JsonMapper.shared().readTree(get("/phones/" + mobile)).path(0).path("code").asString();
        }

        String get(String path) {
            return send(HttpRequest.newBuilder(URI.create(control + path)).build());
        }

        void post(String path) {
            send(HttpRequest.newBuilder(URI.create(control + path))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build());
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
            client.close();
        }

        private String send(HttpRequest request) {
            HttpResponse<String> response = client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
            assertThat(response.statusCode()).as(request.uri().toString()).isBetween(200, 204);
            return response.body();
        }

        private static String after(String line, String start) {
            assertThat(line).startsWith(start);
            return line.substring(start.length());
        }
    }
}
