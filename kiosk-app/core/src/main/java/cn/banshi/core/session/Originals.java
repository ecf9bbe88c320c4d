package cn.banshi.core.session;

import cn.banshi.core.screen.Picture;
import cn.banshi.core.screen.Viewfinder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The originals photographed in a visit, by material. Confined to the session's thread; the window reads the pictures
 * themselves whenever it likes.
 */
public final class Originals {

    private Viewfinder live = new Viewfinder();
    private Picture shown = new Picture();
    private final Map<String, List<Picture>> pages = new LinkedHashMap<>();

    Originals() {}

    /** What the camera sees. */
    public Viewfinder live() {
        return live;
    }

    /** The camera looks no more. */
    void stopLooking() {
        live.close();
        live = new Viewfinder();
    }

    /** The page of which the citizen has not said whether it will do; empty when there is none. */
    public Picture shown() {
        return shown;
    }

    /** In the order in which they were taken. */
    public List<Picture> pages(String material) {
        return List.copyOf(pages.getOrDefault(material, List.of()));
    }

    /** The page that is shown becomes the last one of a material. */
    void keepShown(String material) {
        pages.computeIfAbsent(material, none -> new ArrayList<>()).add(shown);
        shown = new Picture();
    }

    void dropShown() {
        shown.wipe();
    }

    /** @param page from 0 */
    void drop(String material, int page) {
        pages.getOrDefault(material, List.of()).remove(page).wipe();
    }

    /** Pages of what is not asked for any more are nobody's business. */
    void dropAllBut(Set<String> materials) {
        pages.forEach((material, list) -> {
            if (!materials.contains(material)) {
                list.forEach(Picture::wipe);
            }
        });
        pages.keySet().retainAll(materials);
    }

    void wipe() {
        stopLooking();
        shown.wipe();
        dropAllBut(Set.of());
    }

    public boolean isEmpty() {
        return shown.isEmpty() && pages.isEmpty();
    }

    @Override
    public String toString() {
        return "Originals";
    }
}
