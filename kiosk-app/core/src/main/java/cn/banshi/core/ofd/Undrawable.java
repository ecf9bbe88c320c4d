package cn.banshi.core.ofd;

import java.io.Serial;

/** A document holds what is not understood here; its message is for staff and quotes nothing of the content. */
public final class Undrawable extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    public Undrawable(String what) {
        super(what);
    }
}
