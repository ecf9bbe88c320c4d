package cn.banshi.ui.form;

import cn.banshi.core.input.ChineseInput;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.ui.common.Columns;
import cn.banshi.ui.common.Kit;
import cn.banshi.ui.common.Line;
import cn.banshi.ui.common.Page;
import cn.banshi.ui.common.Parts;
import cn.banshi.ui.common.Rows;
import cn.banshi.ui.common.View;
import cn.banshi.ui.keyboard.Guided;
import cn.banshi.ui.keyboard.HanziPad;
import cn.banshi.ui.keyboard.Key;
import cn.banshi.ui.keyboard.LetterPad;
import cn.banshi.ui.keyboard.NumberPad;
import cn.banshi.ui.keyboard.PlatePad;
import cn.banshi.ui.keyboard.RowPad;
import cn.banshi.ui.speech.Script;
import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One page of the form: the question, what is known, the fields, and the pad for the field in focus. */
public final class FormView implements View {

    private final Kit kit;
    /** Fields that stand beside a pad with air between them. */
    private static final int FEW = 2;
    private static final double APART = Space.TWO;
    private static final double CLOSE = Space.HALF;
    /** Share of the width. */
    private static final double FIELD = 0.56;
    /** As many keys as letters need all the width. */
    private static final Set<FieldView.Pad> WIDE = EnumSet.of(FieldView.Pad.LETTERS, FieldView.Pad.HANZI,
            FieldView.Pad.NAME,
            FieldView.Pad.VEHICLE, FieldView.Pad.LATIN, FieldView.Pad.EMAIL);

    private final Parts parts;
    private final Page page;
    private final String pageId;
    private final VBox facts = new VBox();
    private final VBox fields = new VBox(APART);
    private final VBox keys = new VBox();
    /** What is typed now, where keys stand below and it stands above. */
    private final VBox typed = new VBox();
    private final boolean beside;
    /** Whether keys and fields have to share a screenful. */
    private final boolean tight;
    private Optional<String> gathered = Optional.empty();
    private final List<Field> shownFields = new ArrayList<>();
    private Screen.FormPage shown;
    private List<Row> shownFacts = List.of();
    private Optional<FieldView.Pad> shownPad = Optional.empty();
    private Optional<HanziPad> hanzi = Optional.empty();

    public FormView(Kit kit, Screen.FormPage screen) {
        this.kit = kit;
        this.parts = new Parts(kit);
        this.shown = screen;
        this.pageId = screen.pageId();
        this.page = new Page(kit);
        page.head(screen.progress(), kit.say(screen.question()), kit.say(screen.hint()));
        boolean typing = screen.fields().stream().anyMatch(FieldView.Typed.class::isInstance);
        boolean letters = screen.fields()
                .stream()
                .anyMatch(field -> field instanceof FieldView.Typed typed
                        && WIDE.contains(typed.pad()));
        beside = kit.wide() && !letters;
        tight = kit.crowded() && typing;
        if (tight) {
            VBox.setVgrow(fields, Priority.ALWAYS);
            page.work(fields);
        } else if (beside && typing) {
            page.work(besideEachOther());
        } else {
            VBox.setVgrow(keys, Priority.ALWAYS);
            page.work(fields, keys);
        }
        typed.setManaged(false);
        page.guide(typed);
        boolean shows = screen.facts().stream().anyMatch(Row::masked);
        if (tight && !kit.wide() && (shows || !kit.low() || kit.narrow())) {
            page.work(facts); // on a further screenful: what is asked comes first
        } else if (shows) {
            page.aside(facts);
        } else {
            page.guide(facts);
        }
        page.actions(parts.steps(screen.keepable(),
                parts.primary("next", kit.say("next"), this::next)));
        show(screen);
    }

    /** Where not everything fits, the keys stand with what they type, and both are on the screenful that is shown. */
    private void gather(Screen.FormPage screen) {
        if (screen.focus().equals(gathered) && !fields.getChildren().isEmpty()) {
            return;
        }
        gathered = screen.focus();
        fields.getChildren().clear();
        typed.getChildren().clear();
        for (int i = 0; i < shownFields.size(); i++) {
            Field field = shownFields.get(i);
            if (focused(screen, screen.fields().get(i)) && !keys.getChildren().isEmpty()) {
                Region both = withKeys(field);
                VBox.setVgrow(both, Priority.ALWAYS);
                fields.getChildren().add(both);
                page.turnTo(both);
                if (kit.low() && field instanceof TypedField above) {
                    fields.getChildren().add(above.under());
                }
            } else {
                fields.getChildren().add(field.node());
            }
        }
        typed.setManaged(!typed.getChildren().isEmpty());
    }

    private Region withKeys(Field field) {
        Region both;
        if (kit.low() && field instanceof TypedField above) {
            typed.getChildren().setAll(above.node());
            both = new VBox(keys);
        } else if (beside) {
            both = new Columns(Space.THREE, field.node(), keys).firstTakes(FIELD);
        } else {
            both = new VBox(kit.wide() ? Space.ONE : Space.TWO, field.node(), keys);
        }
        VBox.setVgrow(keys, Priority.ALWAYS);
        both.getStyleClass().add("whole");
        return both;
    }

    private Columns besideEachOther() {
        Columns both = new Columns(Space.THREE, fields, keys).firstTakes(FIELD);
        VBox.setVgrow(both, Priority.ALWAYS);
        return both;
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public boolean show(Screen next) {
        if (!(next instanceof Screen.FormPage screen) || !screen.pageId().equals(pageId)) {
            return false;
        }
        List<String> before = wrong(shown);
        shown = screen;
        showFacts(screen);
        if (!bringUpToDate(screen)) {
            rebuild(screen);
        }
        showPad(screen);
        if (tight) {
            gather(screen);
        }
        List<String> wrong = wrong(screen);
        if (!before.containsAll(wrong)) {
            screen.focus().filter(wrong::contains).or(() -> wrong.stream().findFirst()).ifPresent(this::turnTo);
        }
        return true;
    }

    private static List<String> wrong(Screen.FormPage screen) {
        return screen.fields()
                .stream()
                .filter(field -> field.state() instanceof FieldView.FieldState.Wrong)
                .map(FieldView::id)
                .toList();
    }

    /** What is said at a field helps nobody who sees another screenful. */
    private void turnTo(String id) {
        for (int i = 0; i < shownFields.size(); i++) {
            FieldView field = shown.fields().get(i);
            if (field.id().equals(id)) {
                page.turnTo(tight && focused(shown, field) ? keys : shownFields.get(i).node());
            }
        }
    }

    private void showFacts(Screen.FormPage screen) {
        if (screen.facts().equals(shownFacts) && !facts.getChildren().isEmpty()) {
            return;
        }
        shownFacts = screen.facts();
        facts.setManaged(!shownFacts.isEmpty());
        if (shownFacts.isEmpty()) {
            return;
        }
        VBox card = parts.card(0, new Rows(kit, shownFacts, "reveal-fact"));
        card.setPadding(Space.around(Space.ONE, Space.THREE));
        String note = kit.say(screen.note());
        if (!note.isEmpty()) {
            Line line = parts.beside(kit.icon("info", 32, "muted"), kit.words(note, "caption", "muted"), Space.ONE);
            line.setPadding(new Insets(Space.ONE, 0, Space.HALF, 0));
            card.getChildren().addAll(parts.rule(), line);
        }
        facts.getChildren().setAll(card);
    }

    private boolean bringUpToDate(Screen.FormPage screen) {
        List<FieldView> wanted = screen.fields();
        if (wanted.size() != shownFields.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!shownFields.get(i).show(wanted.get(i), focused(screen, wanted.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private void rebuild(Screen.FormPage screen) {
        shownFields.clear();
        for (FieldView wanted : screen.fields()) {
            Field field = field(wanted, screen.fields().size() > 1);
            field.show(wanted, focused(screen, wanted));
            shownFields.add(field);
        }
        List<Node> nodes = shownFields.stream().<Node>map(Field::node).toList();
        fields.setSpacing(kit.wide() && !tight && nodes.size() > FEW ? CLOSE : APART);
        fields.getChildren().setAll(tight ? List.of() : nodes);
    }

    private Field field(FieldView wanted, boolean named) {
        return switch (wanted) {
            case FieldView.Choice choice -> new ChoiceField(kit, choice, named);
            case FieldView.Typed typed -> new TypedField(kit, typed, named);
            case FieldView.Ways ways -> new WaysField(kit, ways);
        };
    }

    private static boolean focused(Screen.FormPage screen, FieldView field) {
        return screen.focus().equals(Optional.of(field.id()));
    }

    private void showPad(Screen.FormPage screen) {
        Optional<FieldView.Pad> wanted = screen.fields()
                .stream()
                .filter(f -> focused(screen, f))
                .filter(FieldView.Typed.class::isInstance)
                .map(f -> ((FieldView.Typed) f).pad())
                .findFirst();
        if (!wanted.equals(shownPad)) {
            shownPad = wanted;
            hanzi = Optional.empty();
            keys.getChildren().setAll(wanted.map(pad -> pad(pad)).stream().toList());
        }
        guide();
    }

    /** The pad offers what can come next. */
    private void guide() {
        if (keys.getChildren().stream().findFirst().orElse(keys) instanceof Guided pad) {
            typedInto().flatMap(TypedField::next).ifPresent(pad::offer);
        }
    }

    private Optional<TypedField> typedInto() {
        for (int i = 0; i < shownFields.size(); i++) {
            if (focused(shown, shown.fields().get(i)) && shownFields.get(i) instanceof TypedField field) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private Region pad(FieldView.Pad pad) {
        Region keyboard = switch (pad) {
            case MONEY, DIGITS, IDENTITY, DAY -> new NumberPad(kit, pad, this::press);
            case VEHICLE -> new PlatePad(kit, this::press);
            case LATIN -> RowPad.name(kit, this::press);
            case EMAIL -> RowPad.email(kit, this::press);
            case LETTERS -> new LetterPad(kit, this::press);
            case HANZI -> hanzi(kit.input()::pinyin);
            case NAME -> hanzi(kit.input()::names).dotted();
        };
        VBox.setVgrow(keyboard, Priority.ALWAYS);
        return keyboard;
    }

    private HanziPad hanzi(Supplier<Optional<ChineseInput>> spelt) {
        HanziPad pad = new HanziPad(kit, spelt, this::press);
        hanzi = Optional.of(pad);
        return pad;
    }

    /** What is half written is not lost by going on: first it is chosen, or taken away. */
    private void next() {
        hanzi.filter(HanziPad::unfinished).ifPresentOrElse(pad -> {
            page.turnTo(keys);
            pad.remind();
        }, () -> {
            wrong(shown).stream().findFirst().ifPresent(this::turnTo);
            kit.aside().tell(Script.wrong(shown, kit.texts(), kit.language()));
            kit.report(new Action.Next());
        });
    }

    private void press(Key key) {
        typedInto().ifPresent(field -> field.press(key));
        guide();
    }
}
