package cn.banshi.drivers.ipp;

/** Words of a printer made fit for a log. */
final class Plain {

    private static final int LONGEST = 300;

    private Plain() {}

    /** One line without control characters, of bounded length. */
    static String line(String text) {
        String line = text.codePoints()
                .limit(LONGEST)
                .map(each -> Character.isISOControl(each) || !Character.isDefined(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.strip();
    }
}
