package cn.banshi.sandbox.backend.rules;

/** Why an application is refused, with the sentence the citizen reads. */
public enum RefusalCode {
    /** The token did not stand for the applicant when the terminal recorded the submission. */
    IDENTITY_NOT_VALID("身份核验已失效，请重新核验后申请。", "Your identity check was no longer valid. Please identify again."),
    /** Over, withdrawn, or never of these two and this service. */
    MANDATE_NOT_VALID("代办授权已失效或被撤回，没有办理。请委托人重新授权，或由本人办理。",
            "The right to act for somebody else had ended or been withdrawn, so nothing was done. Please have it given anew, or let them apply themselves."),
    /** No code sent to this number was typed in during the visit. */
    MOBILE_NOT_VERIFIED("手机号码未通过验证。", "The mobile number was not verified."),
    /** The submission waited longer in the terminal than the platform accepts. */
    RECORDED_TOO_LONG_AGO("申请保存时间过长，请重新申请。", "The application was kept too long. Please apply again."),
    /** Not a card number: length or check digit. */
    CARD_NUMBER_WRONG("收款银行卡号有误。", "The number of the receiving card is wrong."),
    /** The card belongs to somebody else. */
    CARD_NOT_OWN("收款银行卡须为本人名下。", "The receiving card must be in your own name."),
    /** No account, or it was emptied. */
    NO_ACCOUNT("未查询到可提取的公积金账户。", "No provident-fund account to withdraw from was found."),
    /** People are still deciding another application for the same reason. */
    CASE_RUNNING("同一原因的申请正在办理中。", "An application for the same reason is still being processed."),
    /** One withdrawal for each reason in twelve months. */
    WITHDRAWN_WITHIN_12_MONTHS("同一原因十二个月内只能提取一次。",
            "Only one withdrawal for the same reason is possible in twelve months."),
    /** No such loan, or none at all. */
    NO_LOAN("未查询到相应的住房贷款。", "No such home loan was found."),
    /** Rent is for people without a home. */
    HOME_OWNED("名下已有住房，不符合租房提取条件。", "You own a home, so a withdrawal for rent is not possible."),
    /** The pension office does not know of a retirement. */
    NOT_RETIRED("未查询到退休信息。", "No retirement record was found."),
    /** The account is in use. */
    ACCOUNT_NOT_SEALED("账户尚未封存，不符合离职提取条件。", "The account is not sealed yet."),
    /** Sealed, but for less than six months. */
    SEALED_TOO_SHORT("账户封存未满六个月。", "The account has been sealed for less than six months."),
    /** More than the reason allows. */
    AMOUNT_OVER_LIMIT("提取金额超过可提取额度。", "The amount is more than you may withdraw."),
    /** An account that is closed is paid out whole. */
    AMOUNT_NOT_WHOLE("销户提取须一次提取全部余额及利息。", "Closing the account pays out the whole balance with interest."),
    /** Nothing to pay. */
    AMOUNT_ZERO("提取金额须大于零。", "The amount must be more than zero."),
    /** Somebody else was faster; nothing is booked. */
    PLACE_GONE("这个时间刚刚被约满，您没有约上，也没有占名额。请再约一次，选别的时间。",
            "This time has just been taken. Nothing is booked for you. Please book again and choose another time."),
    /** One live booking for each person and subject. */
    ALREADY_BOOKED("同一项目您已有一个预约，没有再约。要换时间，请先取消原来的。",
            "You have a booking for this already, so no other was made. To change the time, cancel it first."),
    /** Cancelled elsewhere meanwhile, or over. */
    BOOKING_UNKNOWN("没有找到这个预约，可能已经取消了。", "This booking was not found. It may have been cancelled already."),
    /** Residents need none. */
    HOUSEHOLD_LOCAL("您的户口在本市，不需要居住证。", "Your household is registered in this city, so you need no permit."),
    /** One application after the other. */
    PERMIT_CASE_RUNNING("您有一件居住证申请还在办理，没有再收。", "An application of yours is still in progress. No other was taken."),
    /** Endorse or change it instead. */
    PERMIT_VALID("您的居住证在有效期内，不用再申领。", "Your permit is valid. There is no need for another."),
    /** Nothing to endorse or to change. */
    NO_PERMIT("没有查到您的居住证，请先申领。", "No permit of yours was found. Please get one first."),
    /** Too late to endorse or to change it. */
    PERMIT_LAPSED("您的居住证已过期，不能签注或变更，请重新申领。", "Your permit has lapsed. Please get a new one."),
    /** More than thirty days before it ends. */
    ENDORSED_TOO_EARLY("还没到签注时间，到期前 30 天内可以签注。",
            "It is too early: a permit is endorsed within 30 days before it ends."),
    /** The address on the permit is the one applied for. */
    ADDRESS_UNCHANGED("申报的住址和居住证上的一样，不用变更。", "This is the address on your permit already."),
    /** Registration of the stay comes first. */
    STAY_NOT_REGISTERED("没有查到您的暂住登记，请先登记。", "Your stay is not registered. Please register it first."),
    /** Half a year from the registration. */
    STAY_TOO_SHORT("暂住登记还不满半年。", "Your stay was registered less than half a year ago."),
    /** Neither a register nor an original shows it. */
    GROUND_NOT_SHOWN("没有查到办理依据的记录，也没有拍摄证明材料。",
            "The ground is not on record, and no paper that shows it was photographed."),
    /** Paid meanwhile, or not this person's. */
    NOTHING_TO_PAY("这一笔已经缴清，或者不在您名下，不用缴费。", "This is paid already or is not yours. There is nothing to pay."),
    /** No counters of that kind in this hall. */
    GROUP_UNKNOWN("本厅没有这类窗口，没有取号。", "This hall has no such counters. No ticket was taken.");

    private final String zh;
    private final String en;

    RefusalCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
