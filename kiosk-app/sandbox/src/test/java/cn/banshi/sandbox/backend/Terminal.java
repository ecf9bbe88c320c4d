package cn.banshi.sandbox.backend;

import cn.banshi.contract.client.CasesApi;
import cn.banshi.contract.client.CatalogueApi;
import cn.banshi.contract.client.DraftsApi;
import cn.banshi.contract.client.IdentityApi;
import cn.banshi.contract.client.NumbersApi;
import cn.banshi.contract.client.ProofsApi;
import cn.banshi.contract.client.SharedDataApi;
import cn.banshi.contract.client.SubmissionsApi;
import cn.banshi.contract.model.Problem;
import cn.banshi.contract.model.Submission;
import cn.banshi.contract.model.SubmissionRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** A terminal as the contract's generated client makes one. */
record Terminal(CatalogueApi catalogue, IdentityApi identity, SharedDataApi sharedData, ProofsApi proofs,
        DraftsApi drafts, NumbersApi numbers, Submissions submissions,
        CasesApi cases) {

    static final String ID = "ZZ-0007";

    static Terminal at(URI address) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());
        requests.setReadTimeout(Duration.ofSeconds(30));
        RestClient client = RestClient.builder().baseUrl(address).requestFactory(requests).build();
        HttpServiceProxyFactory proxies = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build();
        return new Terminal(proxies.createClient(CatalogueApi.class), proxies.createClient(IdentityApi.class),
                proxies.createClient(SharedDataApi.class), proxies.createClient(ProofsApi.class),
                proxies.createClient(DraftsApi.class), proxies.createClient(NumbersApi.class),
                new Submissions(proxies.createClient(SubmissionsApi.class)),
                proxies.createClient(CasesApi.class));
    }

    /** What a terminal that was never paired files: nothing is signed. */
    record Submissions(SubmissionsApi api) {

        Submission submit(String terminal, UUID key, SubmissionRequest request) {
            return api.submit(terminal, key, request, null);
        }

        Submission findSubmission(String terminal, UUID key) {
            return api.findSubmission(terminal, key);
        }
    }

    /** The problem that a call must end in. */
    static Problem problem(ThrowingCallable call) {
        var exception = Assertions.catchThrowableOfType(RestClientResponseException.class, call);
        Assertions.assertThat(exception).as("a problem").isNotNull();
        var headers = Objects.requireNonNull(exception.getResponseHeaders());
        Assertions.assertThat(headers.getContentType()).hasToString("application/problem+json");
        Problem problem = Objects.requireNonNull(exception.getResponseBodyAs(Problem.class));
        Assertions.assertThat(exception.getStatusCode().value()).isEqualTo(problem.status());
        return problem;
    }

    static String slug(Problem problem) {
        return problem.type().toString().replace("https://banshi.example/problems/", "");
    }
}
