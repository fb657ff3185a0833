package io.astratrade.financial.payment.api.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.payment.PaymentWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The npm package `stripe`, unmodified: what its webhooks.generateTestHeaderString signs is accepted, and nothing else. */
@ExtendWith(PaymentWorld.One.class)
class StripePackageIT {
    private static final long LIMIT_SECONDS = 120;

    private static final String SEND = """
            const Stripe = require("stripe");
            const stripe = new Stripe("sk_test_x");
            const [url, secret] = process.argv.slice(2);
            const payload = JSON.stringify(
              { id: "evt_npm", object: "event", type: "payment_intent.succeeded",
                data: { object: { id: "pi_npm", object: "payment_intent", status: "succeeded" } } }, null, 2);
            async function send(what, options, body = payload) {
              const header = stripe.webhooks.generateTestHeaderString({ payload, secret, ...options });
              const answer = await fetch(url, { method: "POST", body,
                headers: { "Content-Type": "application/json; charset=utf-8", "Stripe-Signature": header } });
              const json = await answer.json();
              console.log(what + " " + answer.status + " " + (json.disposition ?? json.code));
            }
            (async () => {
              const now = Math.floor(Date.now() / 1000);
              await send("signed", {});
              await send("again", {});
              await send("old", { timestamp: now - 400 });
              await send("recent", { timestamp: now - 200 });
              await send("another secret", { secret: "whsec_wrong" });
              await send("another scheme", { scheme: "v0" });
              await send("another body", {}, payload + " ");
            })();
            """;

    private final PaymentWorld world;

    @TempDir
    Path directory;

    StripePackageIT(PaymentWorld world) {
        this.world = world;
    }

    @Test
    void whatTheUnmodifiedPackageSignsIsAccepted() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("send.js"), SEND);
        String url = "http://127.0.0.1:"
                + world.harness().service("financial").http().port() + PaymentWorld.API + "/webhooks/stripe";

        String printed = run("npm init --yes > npm.log && npm install stripe@23.1.0 >> npm.log && node send.js " + url
                + " " + PaymentWorld.WEBHOOK_SECRET);

        assertThat(printed.lines())
                .containsExactly(
                        "signed 200 unknown_object",
                        "again 200 repeated",
                        "old 400 FINANCIAL_SIGNATURE_INVALID",
                        "recent 200 repeated",
                        "another secret 400 FINANCIAL_SIGNATURE_INVALID",
                        "another scheme 400 FINANCIAL_SIGNATURE_INVALID",
                        "another body 400 FINANCIAL_SIGNATURE_INVALID");
    }

    private String run(String commands) throws IOException, InterruptedException {
        Path printed = directory.resolve("printed.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-eu", "-c", commands)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().put("npm_config_prefer_offline", "true");
        Process process = builder.start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        String output = Files.readString(printed);
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
