package cn.banshi.core.ofd;

import java.util.List;

/**
 * @param width millimetres
 * @param height millimetres
 * @param marks the lowest first
 */
public record OfdPage(double width, double height, List<OfdMark> marks) {

    @Override
    public String toString() {
        return "OfdPage[" + marks.size() + "]";
    }
}
