package cn.banshi.sandbox.demo;

/**
 * Who comes, and why. Cards and numbers of region 410199, which does not exist.
 */
enum Citizen {
    /** Repays a home loan. */
    LOAN("410199198506150015", "15259.00"),
    /** Rents a flat; has a name with a character of Extension B. */
    RENT("410199199703121023", "9600.00"),
    /** Has just retired: the pension office does not know it yet, the certificate says it. */
    RETIRE("410199198506150015", "86733.25");

    private final String card;
    private final String amount;

    Citizen(String card, String amount) {
        this.card = card;
        this.amount = amount;
    }

    /** Number on the card that is laid on the reader. */
    String card() {
        return card;
    }

    /** Yuan asked for. */
    String amount() {
        return amount;
    }
}
