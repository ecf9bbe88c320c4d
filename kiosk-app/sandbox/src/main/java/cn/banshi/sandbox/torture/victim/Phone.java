package cn.banshi.sandbox.torture.victim;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.json.JsonMapper;

/** The applicant's phone, over the developers' side of the platform. */
public final class Phone {

    private final URI phones;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param phones such as {@code http://127.0.0.1:8081/sandbox/phones} */
    public Phone(URI phones) {
        this.phones = phones;
    }

    /** The newest code; empty while none has come, or when nobody answers. */
    Optional<String> code(String mobile) {
        try {
            var answer = client.sendAsync(HttpRequest.newBuilder(URI.create(phones + "/" + mobile)).build(),
                    HttpResponse.BodyHandlers.ofString()).join();
            String code = JsonMapper.shared().readTree(answer.body()).path(0).path("code").asString("");
            return Optional.of(code).filter(known -> !known.isEmpty());
        } catch (CompletionException noAnswer) {
            return Optional.empty();
        }
    }
}
