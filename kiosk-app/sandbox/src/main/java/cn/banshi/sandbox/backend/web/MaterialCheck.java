package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.Material;
import cn.banshi.contract.model.MaterialPage;
import cn.banshi.contract.model.PageSource;
import cn.banshi.contract.model.TrustLevel;
import cn.banshi.sandbox.backend.platform.Sha256;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a schema cannot say of materials: what each level rests on, how many pages in all, and that each is the picture it says it is. */
final class MaterialCheck {

    private static final int MOST_PAGES = 8;
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private MaterialCheck() {}

    /** @throws ProblemException naming the first that is wrong */
    static void check(List<Material> materials) {
        Set<String> ids = new HashSet<>();
        int pages = 0;
        for (int i = 0; i < materials.size(); i++) {
            String place = "/materials/" + i;
            if (!ids.add(materials.get(i).id())) {
                throw ProblemException.invalid(place + "/id", "is there twice");
            }
            level(place, materials.get(i));
            List<MaterialPage> own = Objects.requireNonNullElse(materials.get(i).pages(), List.of());
            pages += own.size();
            if (pages > MOST_PAGES) {
                throw ProblemException.invalid(place + "/pages", "are more than " + MOST_PAGES + " in all");
            }
            check(place, own);
        }
    }

    private static void level(String place, Material material) {
        boolean certificate = material.certificate() != null;
        boolean pages = material.pages() != null;
        if (certificate != (material.trustLevel() == TrustLevel.A)
                || pages != (material.trustLevel() == TrustLevel.C)) {
            throw ProblemException.invalid(place + "/trustLevel", "is not what it comes with");
        }
    }

    private static void check(String place, List<MaterialPage> pages) {
        for (int i = 0; i < pages.size(); i++) {
            byte[] picture = pages.get(i).picture();
            boolean phone = pages.get(i).source() == PageSource.PHONE;
            if (!begins(picture, JPEG) && !(phone && begins(picture, PNG))) {
                throw ProblemException.invalid(place + "/pages/" + i + "/picture", "is not a JPEG");
            }
            if (!Sha256.of(picture).equals(pages.get(i).sha256())) {
                throw ProblemException.invalid(place + "/pages/" + i + "/sha256", "is not the picture's");
            }
        }
    }

    private static boolean begins(byte[] picture, byte[] signature) {
        return picture.length > signature.length
                && Arrays.equals(picture, 0, signature.length, signature, 0, signature.length);
    }
}
