package cn.banshi.sandbox.backend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract's table of problems and the server's own list say the same. */
class ProblemKindTest {

    @ParameterizedTest
    @EnumSource
    void standsInTheContractsTable(ProblemKind kind) throws IOException {
        String slug = kind.type().getPath().replace("/problems/", "");

        assertThat(contract()).contains(
                "| `%s` | %d | %s |".formatted(slug, kind.status(), kind.retryable() ? "yes" : "no"));
    }

    @Test
    void isAllThatStandsThere() throws IOException {
        assertThat(contract().lines().filter(line -> line.matches(" +\\| `[a-z-]+` \\| [0-9]{3} .*")))
                .hasSize(ProblemKind.values().length);
    }

    private static String contract() throws IOException {
        try (InputStream file = ProblemKindTest.class.getResourceAsStream("/cn/banshi/contract/openapi.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
