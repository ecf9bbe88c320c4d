package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Catalogue;
import cn.banshi.contract.model.Service;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The services this platform offers: {@code catalogue.jsonl}, one a line. Immutable. */
public final class ServiceCatalogue {

    private final Catalogue catalogue;

    private ServiceCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static ServiceCatalogue load() {
        var file = Objects.requireNonNull(ServiceCatalogue.class.getResourceAsStream("catalogue.jsonl"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<Service> services = lines.lines()
                    .map(line -> JsonMapper.shared().readValue(line, Service.class))
                    .toList();
            return new ServiceCatalogue(new Catalogue(services));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Catalogue all() {
        return catalogue;
    }

    public Optional<Service> find(String id) {
        return catalogue.services().stream().filter(service -> service.id().equals(id)).findFirst();
    }
}
