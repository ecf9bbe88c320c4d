package cn.banshi.core.screen;

import cn.banshi.core.text.Localized;
import java.util.List;
import java.util.Optional;

/**
 * A part of what is looked through once more before it is filed.
 *
 * @param page the form page or the original that changes it; empty when it cannot be changed here
 * @param pictures of pages of an original; none of answers
 */
public record ReviewSection(Localized title, List<Row> rows, Optional<String> page, List<Picture> pictures) {

    /** Of answers. */
    public ReviewSection(Localized title, List<Row> rows, Optional<String> page) {
        this(title, rows, page, List.of());
    }
}
