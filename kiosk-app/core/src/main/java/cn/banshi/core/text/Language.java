package cn.banshi.core.text;

/** Languages of screen and paper. A visit starts in Chinese. */
public enum Language {
    ZH, EN;

    /** Two-letter code of ISO 639-1. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
