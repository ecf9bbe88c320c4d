package cn.banshi.core.session;

import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.text.Texts;

/** What a visit knows before anybody comes. */
public record Library(Catalogue catalogue, RuleBooks rules, Texts texts, Terminal terminal) {}
