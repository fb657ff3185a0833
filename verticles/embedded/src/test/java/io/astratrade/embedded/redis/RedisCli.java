package io.astratrade.embedded.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** One inline command per connection. */
public final class RedisCli {

    private RedisCli() {}

    /** The values of the reply, without their lengths, joined by spaces. */
    public static String send(RedisServer server, String command) {
        try (Socket socket = new Socket(RedisServer.HOST, server.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return reply.lines().filter(line -> !line.matches("[*$]\\d+|\\+OK")).collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
    }
}
