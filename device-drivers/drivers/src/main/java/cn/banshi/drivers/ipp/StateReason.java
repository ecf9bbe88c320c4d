package cn.banshi.drivers.ipp;

/**
 * One of {@code printer-state-reasons}.
 *
 * @param keyword without its severity
 */
record StateReason(String keyword, Severity severity) {

    /** How much a reason hinders (RFC 8011, section 5.4.12). */
    enum Severity {
        /** Hinders nothing: a second tray is empty, no wireless network is set up. */
        REPORT,
        /** Does not stop the printer yet. */
        WARNING,
        /** Stops the printer until somebody acts. */
        ERROR,
        /** The printer did not say. */
        UNSAID
    }

    static StateReason of(String word) {
        for (Severity each : new Severity[]{Severity.REPORT, Severity.WARNING, Severity.ERROR}) {
            String suffix = "-" + each.name().toLowerCase(java.util.Locale.ROOT);
            if (word.endsWith(suffix)) {
                return new StateReason(word.substring(0, word.length() - suffix.length()), each);
            }
        }
        return new StateReason(word, Severity.UNSAID);
    }

    Trouble trouble() {
        return Trouble.of(keyword);
    }

    /**
     * Whether this keeps the printer from printing. One that waits for paper to go on says {@code media-needed}, and some
     * (ippeveprinter 2.4) call that a warning.
     *
     * @param stopped whether the printer says that it stands still
     */
    boolean stops(boolean stopped) {
        return switch (severity) {
            case ERROR -> true;
            case UNSAID -> stopped;
            case WARNING -> keyword.equals("media-needed");
            case REPORT -> false;
        };
    }

    /** Whether this announces a stop. */
    boolean warns() {
        return severity != Severity.REPORT;
    }
}
