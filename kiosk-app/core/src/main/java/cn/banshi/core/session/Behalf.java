package cn.banshi.core.session;

import cn.banshi.core.backend.Backend.Principal;
import cn.banshi.core.backend.SubmissionBody.Consented;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For whom the person identified acts in this service. Personal data, wiped with the {@link Visit} that holds it. */
public final class Behalf {

    private final List<Principal> principals = new ArrayList<>();
    private @Nullable Principal principal;
    private @Nullable ShownCard giver;
    private @Nullable Consented entrusting;

    Behalf() {}

    /** Whom the person may act for in this service. */
    public List<Principal> principals() {
        return List.copyOf(principals);
    }

    public void keep(List<Principal> found) {
        principals.clear();
        principals.addAll(found);
    }

    /** Whom they act for; empty while it is for themselves. */
    Optional<Principal> principal() {
        return Optional.ofNullable(principal);
    }

    void choose(Optional<Principal> chosen) {
        principal = chosen.orElse(null);
    }

    /** Card of somebody who is there and entrusts the person identified, until the platform has recorded it. */
    Optional<ShownCard> giver() {
        return Optional.ofNullable(giver);
    }

    void keep(ShownCard read) {
        wipeGiver();
        giver = read;
    }

    void wipeGiver() {
        if (giver != null) {
            giver.wipe();
            giver = null;
        }
    }

    /** That they agreed to it. */
    Optional<Consented> entrusting() {
        return Optional.ofNullable(entrusting);
    }

    void keep(Consented given) {
        entrusting = given;
    }

    void wipe() {
        principals.clear();
        principal = null;
        wipeGiver();
        entrusting = null;
    }

    boolean isEmpty() {
        return principals.isEmpty() && principal == null && giver == null && entrusting == null;
    }

    @Override
    public String toString() {
        return "Behalf";
    }
}
