package io.astratrade.launcher.command;

import io.astratrade.launcher.command.options.PortConverter;
import io.astratrade.launcher.terminal.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `astra health`. */
@Command(
        name = "health",
        description = "Asks a service on this machine whether it is ready; exit code 0 or 7.",
        mixinStandardHelpOptions = true)
public final class HealthCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PORT", description = "The service's port.", converter = PortConverter.class)
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            System.out.println(answer.body());
            return answer.statusCode() == 200 ? ExitCode.OK.code() : ExitCode.NOT_HEALTHY.code();
        } catch (IOException e) {
            System.out.println("nobody listens on port " + port);
            return ExitCode.NOT_HEALTHY.code();
        }
    }
}
