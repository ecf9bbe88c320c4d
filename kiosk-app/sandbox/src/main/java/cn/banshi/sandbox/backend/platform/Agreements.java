package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Agreement;
import cn.banshi.contract.model.FiledCase;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.sandbox.backend.person.PersonRegister;
import cn.banshi.sandbox.backend.store.CaseTable;
import cn.banshi.sandbox.backend.store.PartTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.util.Optional;

/** Hears the word of whoever else has to agree to a part, at a terminal. Thread-safe. */
public final class Agreements {

    private final Store store;
    private final Identities identities;
    private final PersonRegister register;
    private final Bundles bundles;
    private final Cases cases;

    public Agreements(Store store, Identities identities, PersonRegister register, Bundles bundles, Cases cases) {
        this.store = store;
        this.identities = identities;
        this.register = register;
        this.bundles = bundles;
        this.cases = cases;
    }

    /** What somebody says of a part. */
    public record Word(String caseNumber, String part, Agreement agreement) {}

    /** What came of it. */
    public sealed interface Heard {

        record Agreed(FiledCase now) implements Heard {}

        record NotIdentified() implements Heard {}

        record UnknownCase() implements Heard {}

        /** It waits for nobody, or for somebody else. */
        record NotTheirs() implements Heard {}
    }

    public Heard agree(String terminal, Word word) {
        return store.inTransaction(transaction -> {
            Optional<Person> who = identities.person(transaction, terminal, word.agreement().identityToken());
            if (who.isEmpty()) {
                return new Heard.NotIdentified();
            }
            return transaction.cases()
                    .find(word.caseNumber())
                    .map(filed -> agree(transaction, filed, word, who.get().card().number()))
                    .orElseGet(Heard.UnknownCase::new);
        });
    }

    private Heard agree(Transaction transaction, CaseTable.Filed filed, Word word, String person) {
        var given = new PartTable.Agreed(word.part(), person, word.agreement().consent().id());
        if (transaction.parts().agreed(filed.caseNumber()).contains(given)) {
            return new Heard.Agreed(cases.filedCase(transaction, filed));
        }
        boolean theirs = transaction.parts()
                .applicant(filed.caseNumber())
                .flatMap(applicant -> register.find(applicant, ""))
                .filter(applicant -> isOtherParent(person, applicant))
                .isPresent();
        if (!theirs || bundles.move(transaction, filed, word.part(), PartMove.AGREE) != Bundles.Moved.MOVED) {
            return new Heard.NotTheirs();
        }
        transaction.parts().add(filed.caseNumber(), given);
        return new Heard.Agreed(cases.filedCase(transaction, filed));
    }

    private static boolean isOtherParent(String person, Person applicant) {
        return applicant.children().stream().anyMatch(child -> person.equals(child.otherParent()));
    }
}
