package cn.banshi.core.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.List;

/** The library's dictionary. One question at a time: it fills its tables while others read them already. */
final class LibraryReadings implements Readings {

    LibraryReadings() {}

    @Override
    public synchronized String of(String text) {
        return PinyinHelper.toPinyin(text, PinyinStyleEnum.INPUT, " ");
    }

    @Override
    public synchronized List<String> of(char hanzi) {
        return PinyinHelper.toPinyinList(hanzi, PinyinStyleEnum.INPUT);
    }
}
