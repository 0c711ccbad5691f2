package market.sourcing.transparency.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final String TEXT = "sourcing.example/log\n5\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\n";

    private final NoteSigner log = signer("sourcing.example/log", SignatureType.ED25519);
    private final NoteSigner witness = signer("witness.example/w1", SignatureType.COSIGNATURE);

    /** Notes of other programs: the examples of Go's sumdb/note and of C2SP's signed-note. */
    @ParameterizedTest
    @CsvSource({
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW,"
                + " If you think cryptography is the answer to your problem;|then you don't know what your problem is.|,"
                + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, This is an example message.|,"
                + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=",
    })
    void notes_of_others_are_verified(String key, String text, String signature) {
        var verifier = VerifierKey.parse(key);
        var note = SignedNote.parse(
                "%s\n\u2014 %s %s\n".formatted(text.replace('|', '\n').replace(';', ','), verifier.name(), signature));

        assertThat(verifier.text()).isEqualTo(key);
        assertThat(note.signers(List.of(verifier))).containsExactly(verifier);
        var changed = new SignedNote(note.text().replace('a', 'e'), note.signatures());
        assertThatExceptionOfType(ForgedNoteException.class).isThrownBy(() -> changed.signers(List.of(verifier)));
    }

    @Test
    void a_log_signs_and_witnesses_sign_beside_it() {
        var note = new SignedNote(TEXT, List.of(log.sign(TEXT, NOW)));
        var witnessed =
                SignedNote.parse(note.and(List.of(witness.sign(TEXT, NOW))).written());

        assertThat(note.signers(List.of(log.verifier(), witness.verifier()))).containsExactly(log.verifier());
        assertThat(witnessed.signers(List.of(witness.verifier(), log.verifier())))
                .containsExactly(log.verifier(), witness.verifier());
        assertThat(witnessed.and(witnessed.signatures())).isEqualTo(witnessed);
    }

    @Test
    void strangers_say_nothing_and_liars_are_told() {
        var stranger = signer("sourcing.example/log", SignatureType.ED25519);
        var note = new SignedNote(TEXT, List.of(stranger.sign(TEXT, NOW)));
        assertThat(note.signers(List.of(log.verifier()))).isEmpty();

        for (var one : List.of(log, witness)) {
            var signed = one.sign(TEXT, NOW);
            for (int at : List.of(4, 11, 12, 67)) {
                var bytes = Base64.getDecoder().decode(signed.value());
                bytes[at] ^= 1;
                var forged =
                        new NoteSignature(signed.name(), Base64.getEncoder().encodeToString(bytes));
                assertThatExceptionOfType(ForgedNoteException.class)
                        .isThrownBy(() -> new SignedNote(TEXT, List.of(forged)).signers(List.of(one.verifier())));
            }
        }
    }

    @Test
    void a_witness_does_not_sign_for_a_log_nor_for_another_time() {
        var twin = new VerifierKey(
                witness.verifier().name(),
                SignatureType.ED25519,
                witness.verifier().key());
        assertThat(twin.id()).isNotEqualTo(witness.verifier().id());

        var signed = witness.sign(TEXT, NOW);
        var cut = new NoteSignature(
                signed.name(),
                Base64.getEncoder()
                        .encodeToString(Arrays.copyOf(Base64.getDecoder().decode(signed.value()), 70)));
        assertThatExceptionOfType(ForgedNoteException.class)
                .isThrownBy(() -> new SignedNote(TEXT, List.of(cut)).signers(List.of(witness.verifier())));
    }

    @Test
    void a_checkpoint_is_three_lines() {
        var checkpoint = Checkpoint.parse(TEXT);

        assertThat(checkpoint.origin()).isEqualTo("sourcing.example/log");
        assertThat(checkpoint.size()).isEqualTo(5);
        assertThat(checkpoint.root()).hasToString("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4");
        assertThat(checkpoint.text()).isEqualTo(TEXT);
        assertThat(Checkpoint.parse(TEXT + "more\n")).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "origin\n1\n",
                "origin\n01\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\n",
                "origin\n-1\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\n",
                "origin\n9999999999999999999\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\n",
                "origin\n1\nTju=\n",
                "origin\n1\n!\n",
                "\n1\nTju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=\n",
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name AAAAAAE=",
                "text\n\n- name AAAAAAE=\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 na+me AAAAAAE=\n",
                "text\n\n\u2014 name AAAAAA==\n",
                "text\n\n\u2014 name !\n",
                "te\u0007xt\n\n\u2014 name AAAAAAE=\n",
            })
    void what_is_no_note_is_refused(String note) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name+00000000",
                "name+00000000+",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=",
                "PeterNeumann+c74f20a3+CRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            })
    void what_is_no_key_is_refused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(key));
    }

    private static NoteSigner signer(String name, SignatureType type) {
        try {
            return new NoteSigner(
                    name, type, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
