package io.astratrade.user.password;

import io.astratrade.user.domain.Credentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash, as text in the PHC string format {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Computing one takes
 * its memory from the heap and leaves nothing behind.
 *
 * @param memoryKib KiB that computing it takes
 */
record PasswordHash(int memoryKib, int iterations, int lanes, byte[] salt, byte[] hash) {
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getEncoder().withoutPadding();

    /** A new one, of one lane, with a salt of its own. */
    static PasswordHash of(String password, int memoryKib, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return compute(password, memoryKib, iterations, 1, salt, HASH_BYTES);
    }

    /** One that no password has, and that takes as long to compare with as any other. */
    static PasswordHash ofNobody(int memoryKib, int iterations) {
        return new PasswordHash(memoryKib, iterations, 1, new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    /** @throws IllegalArgumentException when the text is not of the format */
    static PasswordHash parse(String text) {
        Matcher phc = PHC.matcher(text);
        if (!phc.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        return new PasswordHash(
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)),
                Base64.getDecoder().decode(phc.group(4)),
                Base64.getDecoder().decode(phc.group(5)));
    }

    /** Takes as long whatever the password. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, compute(password, memoryKib, iterations, lanes, salt, hash.length).hash);
    }

    @Override
    public String toString() {
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + iterations + ",p=" + lanes + '$' + TEXT.encodeToString(salt)
                + '$' + TEXT.encodeToString(hash);
    }

    private static PasswordHash compute(
            String password, int memoryKib, int iterations, int lanes, byte[] salt, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        argon2.generateBytes(Credentials.normalPassword(password).getBytes(StandardCharsets.UTF_8), hash);
        return new PasswordHash(memoryKib, iterations, lanes, salt, hash);
    }
}
