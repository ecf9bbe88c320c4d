package cn.banshi.core.session;

import cn.banshi.core.screen.Picture;
import cn.banshi.core.screen.Viewfinder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The originals photographed in a visit, or sent by phone, by material. Confined to the session's thread; the window reads the
 * pictures themselves whenever it likes.
 */
public final class Originals {

    private Viewfinder live = new Viewfinder();
    private Picture shown = new Picture();
    private boolean shownByPhone;
    private final Map<String, List<Picture>> pages = new LinkedHashMap<>();
    /** A picture is equal to itself alone. */
    private final Set<Picture> byPhone = new HashSet<>();
    private final Deque<Picture> received = new ArrayDeque<>();
    private @Nullable Upload upload;
    private boolean phoneOffered;

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

    /** Whether a page that was kept came from the phone. */
    public boolean byPhone(Picture page) {
        return byPhone.contains(page);
    }

    /** Content of the code for the phone; empty while there is none. */
    public Optional<String> link() {
        return upload().map(Upload::link);
    }

    /** Whether originals could be sent by phone when it last mattered. */
    public boolean phoneOffered() {
        return phoneOffered;
    }

    /** @param can whether the platform takes pages from phones */
    public void offerPhone(boolean can) {
        phoneOffered = can;
    }

    Optional<Upload> upload() {
        return Optional.ofNullable(upload);
    }

    void keep(Upload opened) {
        upload = opened;
    }

    void forgetUpload() {
        upload = null;
    }

    /** @param picture from the phone, owned by this from now on */
    void receive(byte[] picture) {
        Picture page = new Picture();
        page.show(picture);
        received.add(page);
    }

    /** How many pages from the phone nobody has looked at. */
    int received() {
        return received.size();
    }

    /** The next page from the phone becomes the one that is shown. */
    void showReceived() {
        shown.wipe();
        shown = received.remove();
        shownByPhone = true;
    }

    /** What came from the phone and was not kept. */
    void dropReceived() {
        received.forEach(Picture::wipe);
        received.clear();
        dropShown();
    }

    /** The page that is shown becomes the last one of a material. */
    void keepShown(String material) {
        pages.computeIfAbsent(material, none -> new ArrayList<>()).add(shown);
        if (shownByPhone) {
            byPhone.add(shown);
        }
        shown = new Picture();
        shownByPhone = false;
    }

    void dropShown() {
        shown.wipe();
        shownByPhone = false;
    }

    /** @param page from 0 */
    void drop(String material, int page) {
        forget(pages.getOrDefault(material, List.of()).remove(page));
    }

    private void forget(Picture page) {
        byPhone.remove(page);
        page.wipe();
    }

    /** Pages of what is not asked for any more are nobody's business. */
    void dropAllBut(Set<String> materials) {
        pages.forEach((material, list) -> {
            if (!materials.contains(material)) {
                list.forEach(this::forget);
            }
        });
        pages.keySet().retainAll(materials);
    }

    void wipe() {
        stopLooking();
        forgetUpload();
        dropReceived();
        dropAllBut(Set.of());
    }

    public boolean isEmpty() {
        return shown.isEmpty() && pages.isEmpty() && received.isEmpty() && upload == null && byPhone.isEmpty();
    }

    @Override
    public String toString() {
        return "Originals";
    }
}
