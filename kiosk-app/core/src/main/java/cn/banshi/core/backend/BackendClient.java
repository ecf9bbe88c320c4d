package cn.banshi.core.backend;

import cn.banshi.contract.client.CasesApi;
import cn.banshi.contract.client.DraftsApi;
import cn.banshi.contract.client.HelpApi;
import cn.banshi.contract.client.IdentityApi;
import cn.banshi.contract.client.MandatesApi;
import cn.banshi.contract.client.NumbersApi;
import cn.banshi.contract.client.PaymentsApi;
import cn.banshi.contract.client.ProofsApi;
import cn.banshi.contract.client.SharedDataApi;
import cn.banshi.contract.client.TerminalsApi;
import cn.banshi.contract.client.UploadsApi;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.crypto.Certificates;
import cn.banshi.core.crypto.Credential;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.crypto.Tls;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
 * @param http the connections, with the buffers that answers were read into
 * @param raw for requests whose bytes must stay as they were recorded
 * @param probe the same with little patience
 */
record BackendClient(ReleasableClient http, RestClient raw, RestClient probe, IdentityApi identity,
        SharedDataApi sharedData,
        NumbersApi numbers, MandatesApi mandates, DraftsApi drafts, ProofsApi proofs, PaymentsApi payments,
        UploadsApi uploads,
        CasesApi cases,
        HelpApi help, TerminalsApi terminals) {

    /** A citizen stands there and waits to begin. */
    private static final Duration PROBE = Duration.ofSeconds(2);

    /** @param shown the terminal's certificate; without one nothing is shown */
    static BackendClient of(BackendAccess access, Suite suite, Optional<Credential> shown) {
        var http = new ReleasableClient(http(access, suite, shown));
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
        return new BackendClient(http, client, probe, contract.createClient(IdentityApi.class),
                contract.createClient(SharedDataApi.class), contract.createClient(NumbersApi.class),
                contract.createClient(MandatesApi.class),
                contract.createClient(DraftsApi.class),
                contract.createClient(ProofsApi.class), contract.createClient(PaymentsApi.class),
                contract.createClient(UploadsApi.class),
                contract.createClient(CasesApi.class),
                contract.createClient(HelpApi.class), contract.createClient(TerminalsApi.class));
    }

    private static HttpClient http(BackendAccess access, Suite suite, Optional<Credential> shown) {
        // HTTP/1.1: an upgrade to HTTP/2 in the clear gains nothing for one request at a time and confuses gateways.
        HttpClient.Builder http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(access.connect());
        access.trust()
                .ifPresent(file -> http.sslParameters(Tls.parameters(suite))
                        .sslContext(Tls.context(suite, Tls.trust(suite, authorities(suite, file)), shown)));
        return http.build();
    }

    private static List<X509Certificate> authorities(Suite suite, Path file) {
        try {
            List<X509Certificate> authorities = Certificates.read(suite, Files.readString(file));
            if (authorities.isEmpty()) {
                throw new Unconnectable(unusable(file, "holds no certificate"));
            }
            return authorities;
        } catch (IOException e) {
            throw new Unconnectable(unusable(file, "cannot be read (" + e.getClass().getSimpleName() + ")"));
        } catch (GeneralSecurityException e) {
            throw new Unconnectable(unusable(file, "is damaged or of another suite than 'crypto'"));
        }
    }

    private static String unusable(Path file, String why) {
        return ConnectionFault.NOT_USABLE.detail() + ": " + file + " " + why
                + "; bring the certificate of the authority that speaks for the backend, as PEM";
    }

    private static JdkClientHttpRequestFactory requests(HttpClient http, Duration answer) {
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(answer);
        return factory;
    }
}
