package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.contract.model.Consent;
import cn.banshi.contract.model.FaceCheckRequest;
import cn.banshi.contract.model.FaceCheckResult;
import cn.banshi.contract.model.Liveness;
import cn.banshi.contract.model.Movement;
import cn.banshi.contract.model.SubmissionRequest;
import cn.banshi.sandbox.backend.platform.FaceChecks;
import cn.banshi.simulators.camera.FolderCameraSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture of a drawn person and the badge they wear, over the contract. */
class FaceCheckTest {

    @TempDir
    Path folder;
    private final SandboxBackend backend = Backends.shared();
    private final Citizen citizen = Citizen.renting(backend);

    private byte[] picture(String number) throws IOException {
        Path frames = folder.resolve(number);
        try (var camera = new FolderCameraSimulator(frames)) {
            camera.stand(FaceChecks.BADGE + number);
            return Files.readAllBytes(frames.resolve("frame.jpg"));
        }
    }

    private FaceCheckResult shows(Citizen who, byte[] picture) {
        return who.terminal()
                .identity()
                .checkFace(Terminal.ID, new FaceCheckRequest(who.token(), picture, consent(),
                        new Liveness("movements-1", List.of(Movement.BLINK, Movement.TURN_LEFT))));
    }

    private static Consent consent() {
        return new Consent("face-check", 1, Instant.now());
    }

    private String files(List<Consent> consents) {
        SubmissionRequest asked = citizen.asks("RENT", "100.00");
        return citizen.terminal()
                .submissions()
                .submit(Terminal.ID, UUID.randomUUID(),
                        new SubmissionRequest(asked.serviceId(), asked.serviceVersion(), asked.terminalId(),
                                asked.reference(), asked.identityToken(), asked.applicant(), asked.answers(), consents,
                                asked.signature(), asked.document(), asked.recordedAt(), asked.materials(),
                                null, asked.parts(), null, null, null))
                .decision()
                .code();
    }

    @Test
    void countsLikeACodeInASubmissionThatNamesItsConsent() throws Exception {
        assertThat(shows(citizen, picture(citizen.card().number())).matched()).isTrue();
        assertThat(files(List.of(new Consent("personal-data", 1, Instant.now())))).isEqualTo("MOBILE_NOT_VERIFIED");
        assertThat(files(List.of(consent()))).isNotEqualTo("MOBILE_NOT_VERIFIED");
    }

    @Test
    void anotherPersonIsRefusedUntilTheTriesAreUsedUp() throws Exception {
        byte[] another = picture("410199198506150015");
        for (int left = 2; left >= 0; left--) {
            assertThat(shows(citizen, another.clone())).isEqualTo(new FaceCheckResult(false, left));
        }
        assertThat(shows(citizen, picture(citizen.card().number()))).as("too late")
                .isEqualTo(new FaceCheckResult(false, 0));
        assertThat(files(List.of(consent()))).isEqualTo("MOBILE_NOT_VERIFIED");
    }

    @Test
    void pictureWithoutABadgeOrOfNothingMatchesNobody() throws Exception {
        Path frames = folder.resolve("plate");
        try (var _ = new FolderCameraSimulator(frames)) {
            assertThat(shows(citizen, Files.readAllBytes(frames.resolve("frame.jpg"))).matched()).isFalse();
        }
        assertThat(shows(citizen, new byte[]{1, 2, 3, 4, 5, 6}).matched()).isFalse();
    }

    @Test
    void tokenThatNobodyHasIsRefused() throws Exception {
        byte[] picture = picture(citizen.card().number());
        Citizen nobody = new Citizen(citizen.terminal(), citizen.card(), "0123456789".repeat(4), citizen.mobile());
        assertThat(Terminal.slug(Terminal.problem(() -> shows(nobody, picture)))).isEqualTo("identity-not-valid");
    }
}
