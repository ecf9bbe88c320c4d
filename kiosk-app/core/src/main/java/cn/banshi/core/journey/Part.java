package cn.banshi.core.journey;

import cn.banshi.core.text.Localized;
import java.util.List;
import java.util.Optional;

/**
 * One sub-case of a bundle: filed with the others, decided by its own authority.
 *
 * @param id unique among the parts
 * @param title as it stands on the result page and the slip
 * @param authority who decides it
 * @param when rule; the part is filed where it surely holds. Without one it is filed in any case
 * @param after ids of parts that must be done before this one begins; one that is not filed holds nobody up
 * @param needs fields and materials that it uses, by id. Each is asked for once, whoever needs it
 * @param coSigner who has to agree before it begins, as called in the middle of a sentence; empty where the
 *            applicant's signature is enough
 * @param agreement clause they can agree to here with their own card, if they came along; empty where only the app asks them
 */
public record Part(String id, Localized title, Localized authority, Optional<String> when, List<String> after,
        List<String> needs, Optional<Localized> coSigner, Optional<Procedure.Clause> agreement) {}
