package cn.banshi.sandbox.backend.appointment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files beside this class. */
final class DataFile {

    private DataFile() {}

    static <T> T read(String name, Class<T> shape) {
        try (InputStream file = DataFile.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(file, name), shape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
