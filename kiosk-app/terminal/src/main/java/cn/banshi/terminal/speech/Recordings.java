package cn.banshi.terminal.speech;

import cn.banshi.core.speech.Utterance;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * What somebody has spoken beforehand: {@code zh/home.question.wav}, named as the text is in {@code assets/texts}; one channel,
 * 16 bits.
 */
final class Recordings {

    private final Path folder;

    /** @param folder {@code assets/speech} */
    Recordings(Path folder) {
        this.folder = folder;
    }

    /** Empty where nobody has, or where the file is of no use. */
    Optional<Pcm> of(Utterance said) {
        return said.clip()
                .map(name -> folder.resolve(said.language().code()).resolve(name + ".wav"))
                .filter(Files::isRegularFile)
                .flatMap(Recordings::read);
    }

    private static Optional<Pcm> read(Path file) {
        try (AudioInputStream sound = AudioSystem
                .getAudioInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            AudioFormat format = sound.getFormat();
            boolean usable = format.getChannels() == 1 && format.getSampleSizeInBits() == Short.SIZE
                    && !format.isBigEndian() && format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED);
            return usable ? Optional.of(new Pcm((int) format.getSampleRate(), sound.readAllBytes())) : Optional.empty();
        } catch (IOException | UnsupportedAudioFileException unusable) {
            return Optional.empty(); // the program says it instead
        }
    }
}
