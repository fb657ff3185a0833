package io.astratrade.platform.client;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** The key pair of one instance of a service, made at its start and never stored; its public half is in the registry. */
public final class ServiceKey {
    private static final int COORDINATE_BYTES = 32;
    private static final int SECONDS = 60;

    private final String service;
    private final String instance;
    private final JsonObject published;
    private final JWTAuth signer;

    public ServiceKey(Vertx vertx, String service, String instance) {
        this.service = service;
        this.instance = instance;
        KeyPair pair = pair();
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        published = new JsonObject()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("alg", "ES256")
                .put("kid", instance)
                .put("x", coordinate(open.getW().getAffineX()))
                .put("y", coordinate(open.getW().getAffineY()));
        JsonObject secret = published.copy().put("d", coordinate(((ECPrivateKey) pair.getPrivate()).getS()));
        signer = JWTAuth.create(vertx, new JWTAuthOptions().addJwk(secret));
    }

    /** The public half, a JWK. */
    public JsonObject published() {
        return published;
    }

    /** A token of a minute that only this callee accepts. */
    String tokenFor(String callee) {
        JWTOptions options = new JWTOptions()
                .setAlgorithm("ES256")
                .setHeader(new JsonObject().put("kid", instance))
                .setIssuer("service:" + service)
                .setSubject(service)
                .addAudience("service:" + callee)
                .setExpiresInSeconds(SECONDS);
        return signer.generateToken(new JsonObject(), options);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No EC keys in this JDK", e);
        }
    }

    /** Base64url of exactly 32 bytes, big-endian. */
    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        Arrays.fill(bytes, (byte) 0);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
