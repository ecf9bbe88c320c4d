package cn.banshi.core.text;

import java.util.Locale;

/** Texts that core puts into presentations itself; each stands in {@code assets/texts/core.yaml}. */
public enum TextKey {
    /** The card reader does not work. */
    CLOSED_READER,
    /** The backend does not answer. */
    CLOSED_BACKEND,
    /** The service's definition was refused. */
    CLOSED_DEFINITION,
    /** A department that this service needs is not connected. */
    CLOSED_DATA,
    /** The terminal itself cannot take applications. */
    CLOSED_TERMINAL,
    /** Nothing reads a card just now, and number and SMS will do. */
    LACKING_CARD,
    /** No proof can be printed just now. */
    LACKING_PROOF,
    /** No slip can be printed just now. */
    LACKING_SLIP,
    /** Nobody knows whether a condition holds: {what} will be photographed. */
    CONDITION_BRING,
    /** Nobody knows, and the department finds out. */
    CONDITION_LEFT,
    /** On the attract screen: a card was left on the reader; {window}. */
    CARD_LEFT,
    /** Where else, on every fault. */
    ELSEWHERE,
    /** No or half an amount. */
    FIELD_MONEY,
    /** Wrong length or check digit. */
    FIELD_CARD,
    /** No mobile number. */
    FIELD_MOBILE,
    /** Not six digits. */
    FIELD_CODE,
    /** One question at a time: the {step}, and which {number} of {all}. */
    FORM_QUESTION,
    /** Nothing chosen. */
    FIELD_CHOICE,
    /** Typed differently the second time. */
    FIELD_REPEAT,
    /** Typed the same the second time. */
    FIELD_REPEAT_GOOD,
    /** No code was asked for, or for another number. */
    CODE_ASK_FIRST,
    /** Wrong code; {n} tries are left. */
    CODE_WRONG,
    /** Wrong code, and there is another try. */
    CODE_WRONG_AGAIN,
    /** Too many wrong codes. */
    CODE_SPENT,
    /** The code is on its way. */
    CODE_SENT,
    /** The code could not be sent. */
    CODE_NOT_SENT,
    /** Too soon after the last one. */
    CODE_TOO_SOON,
    /** Button: get code. */
    CODE_GET,
    /** Button while waiting {n} seconds. */
    CODE_WAIT,
    /** Button after the wait. */
    CODE_AGAIN,
    /** Above two ways that weigh the same. */
    WAYS,
    /** By a code sent to the phone. */
    WAY_CODE,
    /** By the face. */
    WAY_FACE,
    /** The face has proved it: no code is needed. */
    FACE_DONE,
    /** Where facts on a page come from: {sources}, {time}. */
    FACTS_NOTE,
    /** The card's chip as a source. */
    SOURCE_CARD,
    /** The social-security card's chip as a source. */
    SOURCE_SOCIAL_SECURITY_CARD,
    /** The city's app as a source. */
    SOURCE_APP,
    /** Number and SMS as a source. */
    SOURCE_NUMBER,
    /** Identity number that cannot be. */
    FIELD_IDENTITY,
    /** No identity number yet. */
    FIELD_IDENTITY_MISSING,
    /** Question: identity number and mobile number. */
    BY_NUMBER,
    /** Whose mobile it has to be. */
    BY_NUMBER_HINT,
    /** Field: identity number. */
    BY_NUMBER_IDENTITY,
    /** What is to be typed there. */
    BY_NUMBER_IDENTITY_EMPTY,
    /** Field: mobile number. */
    BY_NUMBER_MOBILE,
    /** What is to be typed there. */
    BY_NUMBER_MOBILE_EMPTY,
    /** Question: the code. */
    BY_NUMBER_CODE_ASKED,
    /** What if no message comes. */
    BY_NUMBER_CODE_HINT,
    /** Field: code. */
    BY_NUMBER_CODE,
    /** What is to be typed there. */
    BY_NUMBER_CODE_EMPTY,
    /** The code is on its way, if the two numbers belong together. */
    BY_NUMBER_SENT,
    /** Number and SMS were tried too often. */
    BY_NUMBER_OVER,
    /** In the header: {agent} acts for {applicant}. */
    HEADER_BEHALF,
    /** Above the rows that say who acts for whom. */
    BEHALF,
    /** Row: applicant. */
    ROW_APPLICANT,
    /** Row: number of the applicant. */
    ROW_APPLICANT_NUMBER,
    /** Row: who acts for the applicant. */
    ROW_AGENT,
    /** Row: number of whoever acts for the applicant. */
    ROW_AGENT_NUMBER,
    /** Row: number of the mandate. */
    ROW_MANDATE,
    /** Row: since when. */
    ROW_MANDATE_RECORDED,
    /** The principal agreed on {day} in {in}. */
    MANDATE_AGREED,
    /** A register said so on {day} in {in}. */
    MANDATE_REGISTERED,
    /** {since}, until {day}. */
    MANDATE_UNTIL,
    /** The mandate does not hold any more. */
    MANDATE_ENDED,
    /** Result: the other person has agreed here. */
    AGREED,
    /** How many pages of an original are there; {n}. */
    MATERIAL_PAGES,
    /** Label: how far an original can be relied on. */
    MATERIAL_LEVEL,
    /** An electronic certificate. */
    MATERIAL_LEVEL_CERTIFICATE,
    /** Title of the papers in whose place what is signed stands. */
    MATERIAL_PROMISED_TITLE,
    /** What stands in the place of one. */
    MATERIAL_PROMISED,
    /** Label: who issued a certificate. */
    MATERIAL_ISSUER,
    /** Label: last day of a certificate. */
    MATERIAL_VALID_UNTIL,
    /** Of a certificate without end. */
    MATERIAL_VALID_ALWAYS,
    /** Label: identifier of a certificate. */
    MATERIAL_NUMBER,
    /** Label on the slip: an original that will be asked for. */
    SLIP_ORIGINAL,
    /** Label on the slip: a certificate in the place of an original. */
    SLIP_CERTIFICATE,
    /** On the slip behind the latter's name: it need not be brought; {what}. */
    SLIP_CERTIFICATE_OF,
    /** Where something was begun: the app. */
    END_APP,
    /** The website. */
    END_WEB,
    /** Another terminal, or this one. */
    END_TERMINAL,
    /** The counter. */
    END_COUNTER,
    /** Row: case number. */
    ROW_CASE,
    /** Row: number on the slip. */
    ROW_REFERENCE,
    /** On a slip, above the {parts} of a bundle, a line each. */
    PARTS,
    /** Part of a bundle: its {authority} has begun. */
    PART_RUNNING,
    /** Part: nothing has to be done before; {authority}. */
    PART_FIRST,
    /** Part: {parts} come first, then {authority}. */
    PART_AFTER,
    /** Part: {person} has to agree in the app, then {authority}. */
    PART_CO_SIGNER,
    /** Part: done by {authority}. */
    PART_DONE,
    /** Part: {authority} has it; the progress of the case tells more. */
    PART_OTHER,
    /** Title of what a review says of the cost. */
    REVIEW_FEE,
    /** Row: what it costs, as far as is known here. */
    ROW_FEE,
    /** Row: paid, with its sign. */
    ROW_PAID,
    /** Row: to be paid. */
    ROW_TO_PAY,
    /** Row: nobody says whether it is paid. */
    ROW_MAYBE_PAID,
    /** Row: when it was paid. */
    ROW_PAID_AT,
    /** Row: last day to pay. */
    ROW_PAY_UNTIL,
    /** Row: how to pay later. */
    ROW_PAY_HOW,
    /** Value of that row. */
    PAY_HOW,
    /** Row: number of the order. */
    ROW_ORDER,
    /** Unpaid: it can be done here at once. */
    PAY_NOW_OR_LATER,
    /** Unpaid: where else and until {day}; {window}. */
    PAY_LATER,
    /** Perhaps paid: nobody pays twice. */
    PAY_ONCE,
    /** Perhaps paid: how to find out. */
    PAY_PHONE_SAYS,
    /** An app that pays. */
    APP_WECHAT,
    /** An app that pays. */
    APP_ALIPAY,
    /** An app that pays. */
    APP_UNIONPAY,
    /** An app that pays. */
    APP_DIGITAL_YUAN,
    /** Row: when it was decided. */
    ROW_DECIDED,
    /** Row: first day for a new try. */
    ROW_NEXT_DATE,
    /** Refused: what now, with a date. */
    NOT_DONE_DATE,
    /** Refused: what now, in any case. */
    NOT_DONE_WINDOW,
    /** Refused to be taken at all. */
    NOT_DONE_REJECTED,
    /** Taken back: the backend could not be reached. */
    NOT_DONE_OFFLINE,
    /** Taken back: come again later. */
    NOT_DONE_LATER,
    /** Not yet known: the terminal keeps asking. */
    UNKNOWN_ASKING,
    /** The same where no mobile number was asked for. */
    UNKNOWN_ASKING_HERE,
    /** Not yet known: the terminal keeps sending. */
    UNKNOWN_SENDING,
    /** The same where no mobile number was asked for. */
    UNKNOWN_SENDING_HERE,
    /** Not yet known: keep the slip; {reference}. */
    UNKNOWN_SLIP,
    /** Not yet known: do not apply twice. */
    UNKNOWN_ONCE,
    /** Cut short, recorded: keep the number. */
    INTERRUPTED_KEEP,
    /** Cut short, recorded: do not apply twice. */
    INTERRUPTED_ONCE,
    /** Cut short, nothing filed: do it again. */
    INTERRUPTED_AGAIN,
    /** Cut short: take card and papers. */
    INTERRUPTED_THINGS,
    /** A department is not connected; {where}. */
    SILENT_NOT_CONNECTED,
    /** A department did not answer; {where}. */
    SILENT_NO_ANSWER,
    /** Above what is said where copies can be had. */
    COPIES_TITLE,
    /** This machine cannot print copies just now; {where}. */
    COPIES_ELSEWHERE,
    /** Who said what stands on a slip; {sources}. */
    SLIP_SOURCE,
    /** On the slip of an answer: how many lines were left out; {n}. */
    SLIP_MORE,
    /** An original that has to be photographed; {what}. */
    CORRECT_PHOTOGRAPH,
    /** An original that was filed and is good. */
    CORRECT_FILED,
    /** Nothing that may stand in a text. */
    FIELD_TEXT,
    /** Too little in a text of Hanzi. */
    FIELD_HANZI,
    /** No whole day. */
    FIELD_DATE,
    /** The year comes next, between {from} and {to}. */
    DATE_YEAR,
    /** The month comes next. */
    DATE_MONTH,
    /** The day of the month comes next. */
    DATE_DAY,
    /** No whole number plate. */
    FIELD_PLATE,
    /** The province comes next. */
    PLATE_PROVINCE,
    /** The letter of the office comes next. */
    PLATE_OFFICE,
    /** Letters and digits come next. */
    PLATE_REST,
    /** Whole, and there cannot be another place. */
    PLATE_USUAL,
    /** Whole, unless the vehicle is of new energy. */
    PLATE_OR_ENERGY,
    /** Whole, of a vehicle of new energy. */
    PLATE_ENERGY,
    /** No whole name in Latin letters. */
    FIELD_LATIN,
    /** The family name comes first. */
    LATIN_FIRST,
    /** A space, then the other name. */
    LATIN_REST,
    /** No whole address for e-mail. */
    FIELD_EMAIL,
    /** What stands before the @ comes next. */
    EMAIL_NAME,
    /** What stands behind the @ comes next. */
    EMAIL_HOST,
    /** The office takes exactly {n} digits. */
    FIT_DIGITS,
    /** The office takes {n} to {most} digits. */
    FIT_DIGITS_BETWEEN,
    /** The office takes exactly {n} letters or digits. */
    FIT_LETTERS,
    /** The office takes {n} to {most} letters or digits. */
    FIT_LETTERS_BETWEEN,
    /** The office takes {n} characters or more. */
    FIT_SHORT,
    /** The office takes {n} characters or fewer. */
    FIT_LONG,
    /** The office takes {n} or more. */
    FIT_LITTLE,
    /** The office takes {n} or less. */
    FIT_MUCH,
    /** The office does not take it, for a reason without words. */
    FIT_OTHER,
    /** A matter of the catalogue: done while one waits. */
    MATTER_AT_ONCE,
    /** Done within one working day. */
    MATTER_DAY,
    /** Done within {n} working days. */
    MATTER_DAYS,
    /** It costs nothing. */
    MATTER_FREE,
    /** Somebody else may do it. */
    MATTER_PROXY,
    /** Nobody else may do it. */
    MATTER_IN_PERSON,
    /** Where it is done; {window}, {phone}. */
    MATTER_WHERE,
    /** Rating reason. */
    REASON_SLOW,
    /** Rating reason. */
    REASON_UNCLEAR,
    /** Rating reason. */
    REASON_DEVICE,
    /** Rating reason. */
    REASON_RESULT,
    /** Rating reason. */
    REASON_OTHER;

    /** As written in the file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
