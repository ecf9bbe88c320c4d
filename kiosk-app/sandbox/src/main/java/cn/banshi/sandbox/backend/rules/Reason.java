package cn.banshi.sandbox.backend.rules;

/** Why money is taken out of the provident fund. */
public enum Reason {
    /** Repayment of a home loan. */
    LOAN,
    /** Rent, for people without a home of their own. */
    RENT,
    /** Retirement; empties the account. */
    RETIRE,
    /** The account has been sealed since the last job ended; empties the account. */
    LEAVE,
    /** Purchase of a home; decided by people. */
    BUY;

    /** Whether the whole account is paid out. */
    public boolean emptiesAccount() {
        return this == RETIRE || this == LEAVE;
    }
}
