package cn.banshi.core.search;

import java.util.List;

/** A dictionary of how Hanzi are read. Thread-safe. Public, because what is in it may come from another class loader. */
public interface Readings {

    /** @return syllables without tones, parted by blanks; what it cannot read as it stands */
    String of(String text);

    /** @return every way it is read */
    List<String> of(char hanzi);
}
