package cn.banshi.core.session;

import cn.banshi.core.backend.Backend.Receipt;
import cn.banshi.core.backend.Backend.Stage;
import cn.banshi.core.journey.OnBehalf;
import cn.banshi.core.journey.Part;
import cn.banshi.core.journey.Procedure;
import java.util.Optional;

/** Why somebody else than the person identified shows their card here. */
public sealed interface Errand {

    String service();

    /** What they are about to agree to. */
    Procedure.Clause clause(Procedure procedure, Visit visit);

    /** They let the person identified act for them. */
    record Entrusts(String service) implements Errand {

        @Override
        public Procedure.Clause clause(Procedure procedure, Visit visit) {
            return procedure.onBehalf().flatMap(OnBehalf::here).orElseThrow();
        }
    }

    /** They agree to a part of what has been filed, which waits for their word. */
    record Agrees(SessionState.Result result) implements Errand {

        @Override
        public String service() {
            return result.service();
        }

        @Override
        public Procedure.Clause clause(Procedure procedure, Visit visit) {
            return part(procedure, visit.receipt().orElseThrow()).flatMap(Part::agreement).orElseThrow();
        }

        /** The first part that waits for somebody's word and says what they can agree to here. */
        static Optional<Part> part(Procedure procedure, Receipt receipt) {
            return procedure.parts()
                    .stream()
                    .filter(part -> receipt.parts().get(part.id()) == Stage.CO_SIGNER && part.agreement().isPresent())
                    .findFirst();
        }
    }
}
