package cn.banshi.sandbox.backend.web;

import cn.banshi.contract.model.Material;
import cn.banshi.contract.model.MaterialPage;
import cn.banshi.sandbox.backend.platform.Sha256;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a schema cannot say of photographed materials: how many pages in all, and that each is the picture it says it is. */
final class MaterialCheck {

    private static final int MOST_PAGES = 8;

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
            pages += materials.get(i).pages().size();
            if (pages > MOST_PAGES) {
                throw ProblemException.invalid(place + "/pages", "are more than " + MOST_PAGES + " in all");
            }
            check(place, materials.get(i).pages());
        }
    }

    private static void check(String place, List<MaterialPage> pages) {
        for (int i = 0; i < pages.size(); i++) {
            byte[] picture = pages.get(i).picture();
            if (picture.length < 3 || picture[0] != (byte) 0xff || picture[1] != (byte) 0xd8
                    || picture[2] != (byte) 0xff) {
                throw ProblemException.invalid(place + "/pages/" + i + "/picture", "is not a JPEG");
            }
            if (!Sha256.of(picture).equals(pages.get(i).sha256())) {
                throw ProblemException.invalid(place + "/pages/" + i + "/sha256", "is not the picture's");
            }
        }
    }
}
