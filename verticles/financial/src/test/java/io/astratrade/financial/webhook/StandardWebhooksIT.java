package io.astratrade.financial.webhook;

import static io.astratrade.financial.webhook.WebhookWorld.completed;
import static io.astratrade.financial.webhook.WebhookWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.webhook.Receiver.Message;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is sent, given to the npm package `standardwebhooks` as it is. */
@ExtendWith(WebhookWorld.One.class)
class StandardWebhooksIT {
    private static final long LIMIT_SECONDS = 120;

    private static final String VERIFY = """
            const { Webhook } = require("standardwebhooks");
            const { secret, headers, body } = JSON.parse(require("fs").readFileSync("message.json", "utf8"));
            console.log("type " + new Webhook(secret).verify(body, headers).type);
            for (const [what, change] of [["body", body + " "], ["secret", body]]) {
              try {
                new Webhook(what === "secret" ? "whsec_" + "A".repeat(43) + "=" : secret).verify(change, headers);
                console.log("accepted another " + what);
              } catch (refused) {
                console.log("refused another " + what + ": " + refused.message);
              }
            }
            """;

    private final WebhookWorld world;

    @TempDir
    Path directory;

    StandardWebhooksIT(WebhookWorld world) {
        this.world = world;
    }

    @Test
    void theUnmodifiedPackageVerifiesWhatIsSent() throws IOException, InterruptedException {
        assumeTrue(hasNpm(), "no npm here: the package is not tried");
        JsonObject webhook = world.webhook("npm-ann", "/npm", "*");
        world.publish(completed("npm-ann", EventIds.next()));
        eventually(() -> assertThat(world.receiver().messages("/npm")).hasSize(1));
        Message sent = world.receiver().messages("/npm").get(0);
        JsonObject headers = new JsonObject();
        sent.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        JsonObject message = new JsonObject()
                .put("secret", webhook.getString("secret"))
                .put("headers", headers)
                .put("body", sent.body());
        Files.writeString(directory.resolve("message.json"), message.encode());
        Files.writeString(directory.resolve("verify.js"), VERIFY);

        String printed =
                run("npm init --yes > npm.log && npm install standardwebhooks@1.1.1 >> npm.log && node verify.js");

        assertThat(printed.lines())
                .containsExactly(
                        "type payment.completed",
                        "refused another body: No matching signature found",
                        "refused another secret: No matching signature found");
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

    private static boolean hasNpm() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "npm")));
    }
}
