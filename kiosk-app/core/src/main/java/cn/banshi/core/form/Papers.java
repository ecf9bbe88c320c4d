package cn.banshi.core.form;

import cn.banshi.core.form.Form.Here;
import cn.banshi.core.journey.Filing;
import cn.banshi.core.journey.Material;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.screen.Condition.Standing;
import java.util.List;
import java.util.Optional;

/** Which originals are needed as a form stands at one moment, and what stands in the place of others. */
public final class Papers {

    private final Procedure procedure;
    private final Form form;
    private final Here here;

    Papers(Procedure procedure, Form form, Here here) {
        this.procedure = procedure;
        this.form = form;
        this.here = here;
    }

    /** Those too in whose place an electronic certificate stands, in order. */
    public List<Material> needed() {
        return procedure.materials().stream().filter(this::needed).toList();
    }

    /** Those that have to be photographed or sent, in order. */
    public List<Material> toHandIn() {
        return needed().stream().filter(material -> certificate(material).isEmpty()).toList();
    }

    /** What stands in the place of an original. */
    public Optional<Certificate> certificate(Material material) {
        return material.certificate()
                .flatMap(onFile -> form.records(onFile.of() + "." + Material.OnFile.LIST)
                        .stream()
                        .flatMap(record -> Certificate.of(record, onFile.type(), here.today()).stream())
                        .findFirst());
    }

    /** Those in whose place what is signed stands. */
    public List<Filing.Promised> promised() {
        return procedure.filing().sign().map(Filing.Signing::instead).orElse(List.of());
    }

    private boolean needed(Material material) {
        boolean asked = material.neededWhen().filter(form::holds).isPresent();
        return asked
                ? !spared(material)
                : (here.scanning() || certificate(material).isPresent()) && settles(material);
    }

    /** Whether it would show what nobody knows. */
    private boolean settles(Material material) {
        return procedure.provenBy(material)
                .anyMatch(requirement -> form.standing(requirement) == Standing.NOT_KNOWN);
    }

    /** What is not known and cannot be shown here, the department finds out: nobody is sent away for its silence. */
    private boolean spared(Material material) {
        return material.unless()
                .filter(rule -> (here.scanning() || certificate(material).isPresent())
                        ? form.holds(rule)
                        : !form.fails(rule))
                .isPresent();
    }
}
