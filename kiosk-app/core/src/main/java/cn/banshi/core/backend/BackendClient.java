package cn.banshi.core.backend;

import cn.banshi.contract.client.CasesApi;
import cn.banshi.contract.client.IdentityApi;
import cn.banshi.contract.client.SharedDataApi;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * The web client and the contract's interfaces on it; costs about half a second to make on a cold machine.
 *
 * @param raw for requests whose bytes must stay as they were recorded
 * @param probe the same with little patience
 */
record BackendClient(RestClient raw, RestClient probe, IdentityApi identity, SharedDataApi sharedData, CasesApi cases) {

    /** A citizen stands there and waits to begin. */
    private static final Duration PROBE = Duration.ofSeconds(2);

    static BackendClient of(BackendAccess access) {
        // HTTP/1.1: an upgrade to HTTP/2 in the clear gains nothing for one request at a time and confuses gateways.
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(access.connect())
                .build();
        RestClient client = RestClient.builder()
                .baseUrl(access.url().toString())
                .requestFactory(requests(http, access.answer()))
                .requestInterceptor(new AnswerGate())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new ByteArrayHttpMessageConverter())
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(ContractJson.MAPPER)))
                .build();
        // Named, because the default one would need the whole Spring context on the class path.
        var contract = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .conversionService(new DefaultConversionService())
                .build();
        Duration soon = access.answer().compareTo(PROBE) < 0 ? access.answer() : PROBE;
        RestClient probe = client.mutate().requestFactory(requests(http, soon)).build();
        return new BackendClient(client, probe, contract.createClient(IdentityApi.class),
                contract.createClient(SharedDataApi.class), contract.createClient(CasesApi.class));
    }

    private static JdkClientHttpRequestFactory requests(HttpClient http, Duration answer) {
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(answer);
        return factory;
    }
}
