package cn.banshi.ui.speech;

import cn.banshi.core.screen.Comfort.Speech;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.speech.Headphones;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.speech.Voice;
import cn.banshi.core.text.Language;
import cn.banshi.ui.common.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Says of what is shown what was not said before: all of a new page, of the same page what changed on it, and of what a key
 * stands on its name. Holds what is shown while speech is on, and nothing of it once the visit is over. Not thread-safe.
 */
public final class Narrator {

    private final Voice voice;
    private final Headphones headphones;
    private final Function<Language, Texts> texts;
    private Optional<Presentation> shown = Optional.empty();
    private Set<Utterance> said = Set.of();
    private Optional<Spot> stood = Optional.empty();

    public Narrator(Voice voice, Headphones headphones, Function<Language, Texts> texts) {
        this.voice = voice;
        this.headphones = headphones;
        this.texts = texts;
    }

    /**
     * @param turned whether another page came up
     * @param spot what a key would press; empty while nobody uses keys
     */
    public void show(Presentation now, boolean turned, Optional<Spot> spot) {
        Speech how = now.frame().comfort().speech();
        Optional<Presentation> before = shown;
        if (!how.on()) {
            forget();
            return;
        }
        boolean first = before.isEmpty();
        boolean louder = before.filter(was -> !was.frame().comfort().speech().equals(how)).isPresent();
        boolean uncovered = before.filter(was -> !(was.overlay() instanceof Overlay.None)).isPresent()
                && now.overlay() instanceof Overlay.None;
        List<Utterance> script = script(now);
        List<Utterance> next = new ArrayList<>();
        if (first) {
            next.addAll(words(now).key("speech.on").all());
        } else if (louder) {
            next.addAll(words(now).key("speech.volume", how.volume()).all());
        }
        if (turned || first || uncovered) {
            next.addAll(audible(script, now));
            next.addAll(ending(now, spot));
        } else {
            typed(before.orElseThrow(), now).forEach(next::add);
            next.addAll(audible(script.stream().filter(each -> !said.contains(each)).toList(), now));
            spot.filter(at -> stood.filter(was -> at.becameOf(was) || at.tookTheKeyOf(was)).isPresent())
                    .ifPresent(at -> next.addAll(audible(SpotLines.of(at, now, texts(now)), now)));
        }
        stood = spot;
        shown = Optional.of(now);
        said = new HashSet<>(script);
        say(next, how);
    }

    /** A key went to something else to press. */
    public void moveTo(Spot spot) {
        stood = Optional.of(spot);
        shown.ifPresent(now -> say(audible(SpotLines.of(spot, now, texts(now)), now), how(now)));
    }

    /** A key was pressed that can mean nothing just now. */
    public void refuse(String key) {
        shown.ifPresent(now -> {
            Lines lines = words(now);
            say(lines.say(key + lines.comma() + lines.text("speech.is-off")).all(), how(now));
        });
    }

    /**
     * What goes on within a page, in place of whatever is being said.
     *
     * @param toOne where headphones are surely plugged in
     * @param toAll where others hear it
     */
    public void tell(List<Utterance> toOne, List<Utterance> toAll) {
        shown.ifPresent(now -> say(headphones.plugged() ? toOne : audible(toAll, now), how(now)));
    }

    /** All of the page once more. */
    public void repeat(Optional<Spot> spot) {
        shown.ifPresent(now -> {
            List<Utterance> all = new ArrayList<>(audible(script(now), now));
            all.addAll(ending(now, spot));
            say(all, how(now));
        });
    }

    /** Says nothing more, and holds nothing. */
    public void forget() {
        if (shown.isPresent()) {
            voice.stop();
        }
        shown = Optional.empty();
        said = Set.of();
        stood = Optional.empty();
    }

    /** Whether nothing of a page is held. */
    public boolean forgotten() {
        return shown.map(Presentation::screen)
                .filter(screen -> !(screen instanceof Screen.Attract || screen instanceof Screen.Goodbye))
                .isEmpty();
    }

    private List<Utterance> ending(Presentation now, Optional<Spot> spot) {
        return spot.map(at -> {
            List<Utterance> end = new ArrayList<>(words(now).key("speech.keys", at.of()).all());
            end.addAll(audible(SpotLines.of(at, now, texts(now)), now));
            return end;
        }).orElseGet(List::of);
    }

    private List<Utterance> script(Presentation now) {
        return Script.of(now, texts(now));
    }

    private Lines words(Presentation now) {
        return new Lines(texts(now), now.frame().language());
    }

    /** What others may not hear is left out where they would, and that it was is said. */
    private List<Utterance> audible(List<Utterance> all, Presentation now) {
        if (headphones.plugged() || all.stream().noneMatch(Utterance::personal)) {
            return all;
        }
        List<Utterance> open = new ArrayList<>(all.stream().filter(each -> !each.personal()).toList());
        open.addAll(words(now).key("speech.private").all());
        return open;
    }

    /** What a key of the pad did, at once and in one word. */
    private List<Utterance> typed(Presentation before, Presentation now) {
        List<Utterance> all = new ArrayList<>();
        if (before.screen() instanceof Screen.FormPage was && now.screen() instanceof Screen.FormPage is) {
            for (FieldView field : is.fields()) {
                if (field instanceof FieldView.Typed after) {
                    was.fields()
                            .stream()
                            .filter(FieldView.Typed.class::isInstance)
                            .map(FieldView.Typed.class::cast)
                            .filter(each -> each.id().equals(after.id()) && !each.text().equals(after.text()))
                            .forEach(each -> all.addAll(echo(each.text(), after.text(), true, now)));
                }
            }
        } else if (before.screen() instanceof Screen.Search was && now.screen() instanceof Screen.Search is) {
            all.addAll(echo(was.typed(), is.typed(), false, now));
        } else if (before.screen() instanceof Screen.GoOn was && now.screen() instanceof Screen.GoOn is) {
            all.addAll(echo(was.typed(), is.typed(), true, now));
        }
        return all;
    }

    private List<Utterance> echo(String before, String after, boolean personal, Presentation now) {
        if (before.equals(after)) {
            return List.of();
        }
        if (after.isEmpty()) {
            return words(now).key("speech.cleared").all();
        }
        if (after.length() < before.length()) {
            return words(now).key("speech.deleted", after.length()).all();
        }
        boolean more = after.startsWith(before); // a word comes whole
        if (personal && (!headphones.plugged() || !more)) {
            return words(now).key("speech.typed", after.length()).all();
        }
        String last = after.substring(Math.min(before.length(), after.length() - 1));
        return List.of(new Utterance(last, now.frame().language(), personal, Optional.empty()));
    }

    private void say(List<Utterance> what, Speech how) {
        if (!what.isEmpty()) {
            voice.say(what, how);
        }
    }

    private Texts texts(Presentation now) {
        return texts.apply(now.frame().language());
    }

    private static Speech how(Presentation now) {
        return now.frame().comfort().speech();
    }
}
