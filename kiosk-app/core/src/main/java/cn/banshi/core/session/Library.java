package cn.banshi.core.session;

import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.search.Search;
import cn.banshi.core.text.Texts;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a visit knows before anybody comes.
 *
 * @param search empty while there is none, such as before it was made
 */
public record Library(Catalogue catalogue, RuleBooks rules, Texts texts, Terminal terminal,
        Supplier<Optional<Search>> search) {

    /** Where nobody looks for a service by its name. */
    public Library(Catalogue catalogue, RuleBooks rules, Texts texts, Terminal terminal) {
        this(catalogue, rules, texts, terminal, Optional::empty);
    }
}
