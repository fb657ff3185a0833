package io.astratrade.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Users of a ledger without a user service: writes `jwks`, `tokens`, `ids` and an administrator's token, `admin`, which a
 * service accepts whose `auth.jwks` is that file. Arguments: how many, directory.
 */
public final class LedgerUsers {
    private static final long LIFETIME_SECONDS = 7_200;
    private static final int KEY_BITS = 2_048;

    private final KeyPair key;

    private LedgerUsers(KeyPair key) {
        this.key = key;
    }

    public static void main(String[] args) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        new LedgerUsers(generator.generateKeyPair()).write(Integer.parseInt(args[0]), Path.of(args[1]));
    }

    private void write(int count, Path directory) throws IOException, GeneralSecurityException {
        List<String> ids = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(UUID.randomUUID().toString());
            tokens.add(token(ids.get(i), "user"));
        }
        Files.writeString(directory.resolve("jwks"), jwks());
        Files.write(directory.resolve("ids"), ids);
        Files.write(directory.resolve("tokens"), tokens);
        Files.writeString(directory.resolve("admin"), token(UUID.randomUUID().toString(), "admin"));
    }

    private String jwks() {
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"kid\":\"bench\",\"n\":\""
                + unsigned(open.getModulus()) + "\",\"e\":\"" + unsigned(open.getPublicExponent()) + "\"}]}";
    }

    private String token(String id, String role) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}";
        String claims = "{\"iss\":\"astratrade\",\"aud\":\"astratrade-api\",\"sub\":\"" + id + "\",\"sid\":\""
                + UUID.randomUUID() + "\",\"name\":\"bench\",\"role\":\"" + role + "\",\"iat\":" + now + ",\"exp\":"
                + (now + LIFETIME_SECONDS) + "}";
        String content = base64(header) + "." + base64(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] magnitude = new byte[bytes.length - sign];
        System.arraycopy(bytes, sign, magnitude, 0, magnitude.length);
        return base64(magnitude);
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
