package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Catalogue;
import cn.banshi.contract.model.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The services this platform offers: {@code catalogue.json}. Immutable. */
public final class ServiceCatalogue {

    private final Catalogue catalogue;

    private ServiceCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static ServiceCatalogue load() {
        try (InputStream file = ServiceCatalogue.class.getResourceAsStream("catalogue.json")) {
            return new ServiceCatalogue(
                    JsonMapper.shared().readValue(Objects.requireNonNull(file), Catalogue.class));
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
