package cn.banshi.core.session;

import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;

/**
 * This terminal, as a citizen meets it.
 *
 * @param id four digits, printed and sent with every submission
 * @param hall name of the hall
 * @param help where a person helps
 * @param caseAddress what the QR code says before the number on the slip, or before the id of a service that is done elsewhere
 * @param sandbox whether the backend is a stand-in: every paper then says so
 * @param language in which a visit starts
 */
public record Terminal(String id, Localized hall, Help help, String caseAddress, boolean sandbox, Language language) {

    /** @param window counter in words; {@code hours} of the hall in words */
    public record Help(Localized window, String phone, Localized hours) {}
}
