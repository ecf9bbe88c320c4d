package cn.banshi.core.screen;

import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import java.util.Optional;

/**
 * What surrounds every screen.
 *
 * @param language of the visit
 * @param comfort how the screen is in this visit
 * @param hall name of the hall, for the header
 * @param service title of the service under way
 * @param applicant masked name of the person identified, such as 张*
 * @param back whether "back" leads anywhere
 * @param home whether "home" leads anywhere
 * @param help how far a call for help is
 */
public record Frame(Language language, Comfort comfort, Localized hall, Optional<Localized> service,
        Optional<String> applicant, boolean back, boolean home, HelpCall.Stage help) {

    /** Nobody has called. */
    public Frame(Language language, Comfort comfort, Localized hall, Optional<Localized> service,
            Optional<String> applicant, boolean back, boolean home) {
        this(language, comfort, hall, service, applicant, back, home, HelpCall.Stage.NONE);
    }
}
