package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.form.RuleBooks.Opened;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is rehearsed before the first citizen, and what is kept of it. */
class RehearsalTest {

    private static final Catalogue CATALOGUE = new CatalogueReader(Path.of(System.getProperty("banshi.root"), "assets"))
            .read();
    private static final List<Service> DONE_HERE = CATALOGUE.all()
            .stream()
            .filter(service -> service.procedure().isPresent())
            .toList();

    @Test
    void opensTheFirstServicesSoThatACitizenFindsThemOpen() {
        var rules = new RuleBooks(4);
        new Rehearsal(CATALOGUE, rules).open();
        assertThat(rules.kept()).isEqualTo(3);
        assertThat(DONE_HERE.subList(0, 3)).allMatch(service -> rules.open(service) instanceof Opened.Ready);
        assertThat(rules.kept()).as("they were open").isEqualTo(3);
    }

    @Test
    void looksThroughAllRulesThatShipInTurnAndKeepsNone() {
        var rules = new RuleBooks(4);
        var turns = new AtomicInteger();
        assertThat(new Rehearsal(CATALOGUE, rules).check(turns::incrementAndGet)).isEmpty();
        assertThat(turns).hasValue(DONE_HERE.size());
        assertThat(rules.kept()).isZero();
    }

    @Test
    void saysWhichRuleIsFaultyBeforeAnybodyOpensItsService() {
        Service faulty = withCondition(DONE_HERE.getFirst(), "no-such-name == 'X'");
        var rehearsal = new Rehearsal(new Catalogue(List.of(faulty), List.of()), new RuleBooks(4));
        assertThat(rehearsal.check(() -> {})).anySatisfy(complaint -> assertThat(complaint)
                .contains(faulty.id(), "procedure.pages.0.visibleWhen", "is no usable rule"));
    }

    @Test
    void keepsTheServicesThatWereOpenedLast() {
        var rules = new RuleBooks(2);
        Opened first = rules.open(DONE_HERE.get(0));
        Opened second = rules.open(DONE_HERE.get(1));
        assertThat(rules.open(DONE_HERE.get(0))).isSameAs(first);
        rules.open(DONE_HERE.get(2));
        assertThat(rules.open(DONE_HERE.get(0))).as("opened after the second").isSameAs(first);
        assertThat(rules.open(DONE_HERE.get(1))).as("not opened for longest").isNotSameAs(second);
    }

    private static Service withCondition(Service service, String rule) {
        Procedure old = service.procedureHere();
        Page page = old.pages().getFirst();
        List<Field> fields = page.fields();
        var changed = new Page(page.id(), page.words(), Optional.of(rule), page.facts(), fields, page.guards());
        var procedure = new Procedure(old.steps(), old.consents(), old.known(), old.confirm(), List.of(changed),
                List.of(), old.ending());
        return new Service(service.id(), "faulty", service.offer(), service.about(), Optional.of(procedure));
    }
}
