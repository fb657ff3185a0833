package io.astratrade.testkit;

import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/** An RSA key with its published id. */
record TestKey(String id, KeyPair pair) {

    private static final int BITS = 2_048;

    static TestKey generate(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new TestKey(id, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No RSA in this JDK", e);
        }
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a test token", e);
        }
    }

    JsonObject jwk() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return new JsonObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", id)
                .put("n", unsigned(key.getModulus()))
                .put("e", unsigned(key.getPublicExponent()));
    }

    /** Base64url of the magnitude, without the sign byte that Java puts before a set top bit. */
    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        boolean signByte = bytes.length > 1 && bytes[0] == 0;
        return TestTokens.base64(signByte ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
