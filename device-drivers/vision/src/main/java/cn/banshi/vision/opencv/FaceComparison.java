package cn.banshi.vision.opencv;

import cn.banshi.device.Failure;
import cn.banshi.device.Failure.Cause;
import cn.banshi.device.face.FaceCamera.CompareResult;
import cn.banshi.device.face.FaceCamera.Which;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Compares the faces of two pictures with the model a city has configured, or says honestly that there is none. */
public final class FaceComparison {

    private final Optional<Path> description;
    private final FaceFinder finder = new FaceFinder();
    private Optional<FaceModel> model = Optional.empty();

    private FaceComparison(Optional<Path> description) {
        this.description = description;
    }

    /** @param description see {@link FaceModel}; loaded at the first comparison */
    public static FaceComparison of(Optional<Path> description) {
        return new FaceComparison(description);
    }

    public CompareResult compare(byte[] reference, byte[] live) {
        if (description.isEmpty()) {
            return new CompareResult.NoModel();
        }
        if (model.isEmpty()) {
            switch (FaceModel.load(description.get())) {
                case FaceModel.Loading.Loaded(FaceModel loaded) -> model = Optional.of(loaded);
                case FaceModel.Loading.Unusable(String problem) -> {
                    return new CompareResult.Failed(new Failure(Cause.UNSUPPORTED, "face.model", problem));
                }
            }
        }
        Optional<float[]> one = numbers(model.get(), reference);
        Optional<float[]> other = numbers(model.get(), live);
        if (one.isEmpty()) {
            return new CompareResult.NoFace(Which.REFERENCE);
        }
        return other.<CompareResult>map(second -> new CompareResult.Compared(model.get().score(one.get(), second)))
                .orElseGet(() -> new CompareResult.NoFace(Which.LIVE));
    }

    private Optional<float[]> numbers(FaceModel loaded, byte[] encoded) {
        Optional<Picture> decoded = Picture.decode(encoded);
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        try (Picture picture = decoded.get()) {
            List<FaceFinder.Found> faces = finder.find(picture);
            return faces.size() == 1 ? Optional.of(loaded.numbers(picture, faces.getFirst())) : Optional.empty();
        }
    }
}
