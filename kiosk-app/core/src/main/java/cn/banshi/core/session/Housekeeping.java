package cn.banshi.core.session;

import java.util.List;

/**
 * What is done between two citizens.
 *
 * @param corners cleared in this order
 * @param restart ends the program, so that whoever supervises it starts it anew: nothing of a memory outlives its process
 */
public record Housekeeping(List<Corner> corners, Runnable restart) {

    public Housekeeping {
        corners = List.copyOf(corners);
    }
}
