package io.astratrade.testkit;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** An RSA key with its published id; committed, because making one takes a test JVM most of a second. It protects nothing. */
record TestKey(String id, RSAPrivateCrtKey key) {

    /** The key of a resource: PKCS#8 in base64. */
    static TestKey of(String resource, String id) {
        try (InputStream content = TestKey.class.getResourceAsStream(resource)) {
            byte[] pkcs8 = Base64.getMimeDecoder().decode(content.readAllBytes());
            KeyFactory factory = KeyFactory.getInstance("RSA");
            return new TestKey(id, (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot read " + resource, e);
        }
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a test token", e);
        }
    }

    JsonObject jwk() {
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
